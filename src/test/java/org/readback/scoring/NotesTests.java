package org.readback.scoring;

import org.junit.jupiter.api.Test;

/** Notes as interviewers write them, and what a fair second reader takes from them. */
class NotesTests {

	@Test
	void answersInBriefAfterEachTopic() {
		grading("terraform", "remote state yes, locking yes, secrets in state no, blast radius no")
			.hears("remote-backend")
			.denies("secrets-in-state", "split-state");
		grading("rds-major", "blue/green? yes, he used it. rehearsal? no. rollback? shrugged.").hears("blue-green")
			.denies("rehearse", "rollback");
		grading("serverless", "Q1 dlq ✓ Q2 idempotency ✗ Q3 alarm ✓").hears("safety-net", "alarm").denies("idempotent");
	}

	@Test
	void ticksInARow() {
		grading("rds-major", "✔ release notes ✔ extensions ✘ rehearsal ✔ blue/green ½ switchover ✘ rollback")
			.hearsOnly("compatibility", "blue-green")
			.prompts("switchover")
			.denies("rehearse", "rollback");
		grading("rds-major", "[x] rel notes\n[ ] rehearsal\n[x] b/g deployment\n[~] rollback: only snapshot")
			.hearsOnly("compatibility", "blue-green")
			.missesSilently("rehearse")
			.prompts("rollback");
	}

	@Test
	void strongAndWeakSides() {
		grading("ops-inc", "strong: what changed, kill switch / weak: communication (no first update, never escalates)")
			.hearsOnly("what-changed", "mitigate")
			.denies("communicate", "people");
		grading("serverless", "Gaps:\n- DLQ\n- idempotency\n\nGood:\n- redrive after the fix").hearsOnly("redrive")
			.denies("safety-net", "idempotent");
	}

	@Test
	void whatIsRejectedForAReason() {
		grading("cache-in", "valkey, not memcached, since a replica takes over. \"never expires\" is dangerous he says")
			.hears("engine-choice", "cold-cache")
			.fires();
		grading("rds-major",
				"Would not restore the snapshot if it breaks since writes would be lost: reverse replication")
			.hears("rollback")
			.fires();
		grading("terraform", "would NOT commit tfstate to git; doesn't just force unlock, first checks lock info")
			.hears("stuck-lock")
			.fires();
	}

	@Test
	void whatTheInterviewerSaid() {
		grading("serverless", "I explained the DLQ to him. He then got idempotency by himself").hearsOnly("idempotent");
		grading("aws", "Didn't mention AZs until asked, then multi AZ + headroom").prompts("spread");
		grading("cache-in", "Stampede - needed hint, then jitter").prompts("cold-cache");
	}

	@Test
	void whatOthersDo() {
		grading("ops-inc", "escalates to another team, a colleague takes comms. First update 10 min").hears("people",
				"communicate");
		grading("serverless", "a colleague set up the DLQ. He himself added idempotency keys.").hearsOnly("idempotent");
	}

	@Test
	void positiveWordsThatSoundNegative() {
		grading("terraform", "nothing wrong with dynamo lock. had no trouble explaining secrets in state")
			.hears("locking", "secrets-in-state");
		grading("aws", "no ssh. golden ami - no manual steps. no state on box: sessions in redis").hears("stateless");
		grading("rds-major", "no downtime w/ blue green, knows that blue is stale after cutover").hears("blue-green",
				"rollback");
	}

	@Test
	void twoSidesOfOneCriterion() {
		grading("serverless", "Not idempotent today -> would add dedupe via conditional write").hears("idempotent");
		grading("aws", "EC2 status check only, ALB health check not mentioned, asg replaces it though")
			.hearsOnly("replace")
			.denies("detect");
	}

	@Test
	void whatHappensWithoutSomethingIsKnowledgeOfIt() {
		grading("serverless", "2 retries, dropped if there isn't a DLQ").hears("async-retry", "safety-net");
		grading("serverless", "DLQ not needed since retries are enough").denies("safety-net");
	}

	@Test
	void helpIsHelpHoweverItIsWritten() {
		grading("serverless", "DLQ – yes after nudge. redrive: yes (with some help)").prompts("safety-net", "redrive");
		grading("ops-inc", "Comms weak, only when I asked who tells support").prompts("communicate");
		grading("ops-inc", "who hears of it, I asked: he tells support").prompts("communicate");
		grading("ops-inc", "asked next he tells support").hears("communicate");
	}

	@Test
	void aChecklistIsReadByItsFirstWords() {
		grading("terraform", "- remote: yes (gcs)\n- locking: ok\n- state is sensitive: no\n✗ split")
			.hearsOnly("remote-backend", "locking")
			.denies("secrets-in-state", "split-state");
		grading("terraform", "remote working: yes. check: yes. state: yes. experience: yes").hearsOnly();
	}

	@Test
	void whatIsUndoneInManyWords() {
		grading("ops-inc", "rolled it back at once").hears("mitigate");
		grading("ops-inc", "would roll the deploy back").hears("mitigate");
		grading("ops-inc", "rolls out the fix, checks that all is back").hearsOnly();
		grading("ops-inc", "didn't roll it back").denies("mitigate");
	}

	@Test
	void knowingThatItStopsIsNotBelievingThatItGoesOn() {
		grading("serverless", "knew it is not retried forever").fires().missesSilently("async-retry");
		grading("serverless", "doesn't think lambda keeps retrying until it works").fires();
	}

	@Test
	void aRejectedFlagIsNone() {
		grading("terraform", "State in git? no way, remote state").fires().hears("remote-backend");
		grading("terraform", "keeps state in git? Of course not, s3 backend").fires().hears("remote-backend");
		grading("terraform", "code in git, state in an s3 bucket so everybody has it").fires();
		grading("terraform", "would not open the tfstate in vim. never commits state to the git repo").fires();
		grading("aws", "doesn't ssh into the box, the ASG restarts it. would not use sticky sessions so users can move")
			.fires();
		grading("cache-in", "memcached keeps nothing on disk. valkey can keep the data on disk").fires();
		grading("rds-major", "no downtime because multi az? no. would never click modify and apply immediately")
			.fires();
		grading("ops-inc", "rolls back, then digs in the logs for the root cause. not the dev team's fault").fires();
		grading("serverless", "no sleep for 5 min in the lambda").fires();
	}

	@Test
	void aFlagIsRaisedHoweverItIsWritten() {
		grading("terraform", "keeps the state in git").fires("state-in-git");
		grading("terraform", "opens the tfstate file in vim").fires("hand-edit");
		grading("terraform", "opened the tfstate, fixed it and saved").fires("hand-edit");
		grading("aws", "would ssh into it and reboot; sticky sessions so nobody is logged out").fires("manual-repair",
				"sticky-is-enough");
		grading("ops-inc", "waits for the vendor. it's the devs' fault").fires("blame-or-wait");
		grading("rds-major", "no downtime thanks to multi-AZ").fires("multi-az-zero-downtime");
		grading("cache-in", "80% less load guaranteed").fires("fixed-promise");
	}

	@Test
	void wordsOfTheWayBackAreNotTheSwitch() {
		grading("rds-major", "writes since the cutover would be lost").hearsOnly("rollback");
		grading("rds-major", "cutover when lag is at zero, pool reconnects").hearsOnly("switchover");
	}

	@Test
	void aListOfKeywordsIsNoNote() {
		grading("serverless", "2 retries, DLQ, SQS between, idempotency key, age of oldest message, redrive, "
				+ "circuit breaker, visibility timeout, conditional write, on failure destination")
			.scores(150);
		grading("serverless", "Did he mention DLQ? Yes. Idempotency? No. Alarms? Not really.").hearsOnly("safety-net")
			.denies("idempotent", "alarm");
	}

	@Test
	void otherLanguagesInBetween() {
		grading("serverless", "er kennt die DLQ nicht; ohne redrive").hearsOnly().denies("safety-net", "redrive");
	}

	private static Grading grading(String question, String notes) {
		return Grading.grading(Files.question(question).rubric(), notes);
	}

}
