package org.readback.interview;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the panels of the sample interviews wrote and decided: made up, in the shorthand
 * in which interviewers write. The three of the closed one heard the same candidate and
 * do not agree on all of it.
 */
final class SampleNotes {

	static final String POSITION = "Senior SRE, Berlin";

	static final String CLOSED_CANDIDATE = "Aylin Demir";

	static final String LIVE_CANDIDATE = "Mateus Oliveira";

	/** The question that is being asked in the running interview. */
	static final String CACHE = "db-cache-in-front-of-rds";

	static final String SECOND = "Hana Novotná";

	static final String THIRD = "Kwame Asante";

	static final Part OF_THE_CHAIR = Part.whole("""
			ops-incident-first-15-minutes: 4
			  - acked. first: user impact, since when -> 18 % of buyers, all regions
			  - declared sev2, incident channel, she is incident lead
			  - what changed? saw deploy 13:58 -> rollback at once, "rca later"
			  - paged the payments owner as second person
			  - status page only when I asked
			  - verified: test purchase, error rate back to normal
			aws-asg-self-healing: 3
			  - alb health check on /healthz, 3 fails -> unhealthy target, out of rotation, drains
			  - asg replaces it, health check type elb (knew the trap)
			  - sessions in redis, baked ami, two azs
			  - no idea about grace period, never saw a replacement loop
			db-cache-in-front-of-rds: 4
			  looked at pg_stat_statements first, "is it read heavy at all?"
			  elasticache valkey over memcached b/c replicas + failover
			  cache-aside, ttl 60s. price change -> delete the key after commit, stock from db at checkout
			  restart = stampede, adds jitter, single flight
			  never mentioned eviction
			  hit ratio before/after
			devops-terraform-state: 2
			  - remote state in s3, versioned bucket. dynamodb lock, second apply waits
			  - stuck lock: after a nudge: who holds the lock, then force-unlock
			  - secrets in state? no. one big state, never split it
			serverless-async-failures: no-answer
			  has not run lambda in production, said so straight away. passed.
			""");

	static final WrapUp WRAP_UP_OF_THE_CHAIR = new WrapUp(Recommendation.YES,
			"Calm and in order in the incident: impact, one lead, rollback before the cause. Asked whether it is reads at all before she added a cache.",
			"Terraform only alone so far. No serverless, but she says so instead of guessing.");

	static final Part OF_THE_SECOND = Part.whole("""
			ops-incident-first-15-minutes: 4
			  sizes customer impact first, who is affected
			  Sev 2, opens an incident
			  rollback of the last deploy before digging for the cause. good
			  roles: IC herself, someone else debugs
			  comms weak - tell support came only after my hint
			  one change at a time, watches the error rate
			aws-asg-self-healing: 2
			  LB health check on an endpoint that tests the app, not just the port
			  asg relaunch to desired capacity
			  did not know what happens to requests in flight, draining no
			  sessions: sticky first, then external session store when pressed
			  multi az yes. healer failure: nothing
			db-cache-in-front-of-rds: 3
			  Valkey in elasticache, memcached if it may vanish
			  check cache first, on miss then db, ttl a minute
			  bust the key on price change; checkout reads from the database, never cache stock
			  stampede after a restart: jitter. multi az
			  no lru, no memory pressure
			  would watch the hit rate
			devops-terraform-state: 3
			  s3 backend with versioning, locks the state
			  state is sensitive: didn't know
			  blast radius: heard of it, no example
			  stuck lock: confirm the run is dead, then force-unlock, then plan
			serverless-async-failures: no-answer
			  no answer, never worked with it
			""");

	static final WrapUp WRAP_UP_OF_THE_SECOND = new WrapUp(Recommendation.YES,
			"Rolls back first and verifies with what users see.",
			"Self-healing is book knowledge: no draining, nothing on how the healer itself fails.");

	static final Part OF_THE_THIRD = Part.whole("""
			ops-incident-first-15-minutes: 4
			  * impact first (18 %, since 14:00)
			  * sev2 + war room
			  * deploy 13:58 -> rolled back, mitigate first
			  * pulls in payments team, she leads, other one debugs
			  * first update in 10 min, next update at +30
			  * timeline, one thing at a time, test purchase at the end
			aws-asg-self-healing: 3
			  * elb health check, marked unhealthy, connection draining (asked)
			  * asg terminates + launches a new instance
			  * stateless: sessions in redis
			  * 2 azs w/ headroom
			  * hc that hits the db kills the whole fleet - only with help
			db-cache-in-front-of-rds: 3
			  * redis for replicas, not memcached
			  * cache aside, ttl
			  * stale price up to a minute ok, delete on write
			  * cold cache: db falls over, no plan beyond jitter
			  * measures: p99 before and after
			devops-terraform-state: 1
			  * s3 bucket for the state. locking "somehow"
			  * stuck lock: would just force unlock and see. didn't ask who holds it
			  * applies from the laptop today
			serverless-async-failures: no-answer
			  * passed, no lambda so far
			""");

	static final WrapUp WRAP_UP_OF_THE_THIRD = new WrapUp(Recommendation.NO,
			"Best incident answer in weeks: first update in ten minutes, timeline, verified.",
			"Force-unlocks a state without asking who holds the lock. I would not give her write access yet.");

	/** The question on which the debrief changed a mind. */
	static final String DISPUTED = "devops-terraform-state";

	static final String CHANGE_OF_MIND = "Kwame wrote down that she would force the lock without asking who holds it. I took her word for the order of it.";

	static final String DECISION = "All three rate the incident a 4. On Terraform state we were two points apart, and she has not run serverless: a second hour on infrastructure as code, with Kwame.";

	/** The running interview: two questions rated, the third being asked. */
	static final Part SO_FAR = Part.untilNow("""
			ops-incident-first-15-minutes: 3
			  - checks dashboards for impact, how many users
			  - what changed -> deploy 13:58
			  - feature flag off first, fix later. good
			  - declares nothing, nobody told until I asked about the status page
			aws-asg-self-healing: 2
			  - asg replaces it, knows desired capacity
			  - would ssh into the box and restart nginx first, "usually that helps"
			  - multi az. sessions: not asked him yet
			db-cache-in-front-of-rds: open
			  elasticache redis, check cache first then db
			  ttl yes, no number
			""");

	private SampleNotes() {
	}

	/**
	 * What a panelist wrote on a question, and what they decided.
	 *
	 * @param note the text
	 * @param decision as {@link Choice#read} takes it; anything else for none yet
	 */
	record Said(String note, String decision) {
	}

	/**
	 * What one panelist wrote and decided.
	 *
	 * @param said by the slug of the question
	 * @param otherwise for questions that the kit has by now and this has not
	 */
	record Part(Map<String, Said> said, Said otherwise) {

		private static final Pattern BLOCK = Pattern.compile("(?m)^(\\S+): (\\S+)\\n((?:  .*\\n)*)");

		/** A part that is over: what is not in the text was not asked. */
		static Part whole(String text) {
			return new Part(read(text), new Said("", "not-asked"));
		}

		/** A part that goes on: what is not in the text is yet to come. */
		static Part untilNow(String text) {
			return new Part(read(text), new Said("", "open"));
		}

		/** Each question with its decision, and the note indented below. */
		private static Map<String, Said> read(String text) {
			return BLOCK.matcher(text)
				.results()
				.collect(Collectors.toMap((block) -> block.group(1),
						(block) -> new Said(block.group(3).replaceAll("(?m)^  ", "").strip(), block.group(2))));
		}

		Said on(AskedQuestion question) {
			return this.said.getOrDefault(question.slug(), this.otherwise);
		}

	}

}
