package org.readback.interview;

import java.util.Map;

/**
 * What the panels of the sample interviews wrote and decided: made up, in the shorthand
 * in which interviewers write. The three of the closed one heard the same candidate and
 * do not agree on all of it.
 */
final class SampleNotes {

	static final String POSITION = "Senior SRE, Berlin";

	static final String CLOSED_CANDIDATE = "Aylin Demir";

	static final String LIVE_CANDIDATE = "Mateus Oliveira";

	static final String SECOND = "Hana Novotná";

	static final String THIRD = "Kwame Asante";

	private static final String INCIDENT = "ops-incident-first-15-minutes";

	private static final String SELF_HEALING = "aws-asg-self-healing";

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String STATE = "devops-terraform-state";

	private static final String LOST_EVENTS = "serverless-async-failures";

	private static final String UPGRADE = "db-rds-major-upgrade";

	static final Map<String, Said> OF_THE_CHAIR = Map.of(INCIDENT, new Said("""
			- acked. first: user impact, since when -> 18 % of buyers, all regions
			- declared sev2, incident channel, she is incident lead
			- what changed? saw deploy 13:58 -> rollback at once, "rca later"
			- paged the payments owner as second person
			- status page only when I asked
			- verified: test purchase, error rate back to normal""", "4"), SELF_HEALING, new Said("""
			- alb health check on /healthz, 3 fails -> unhealthy target, out of rotation, drains
			- asg replaces it, health check type elb (knew the trap)
			- sessions in redis, baked ami, two azs
			- no idea about grace period, never saw a replacement loop""", "3"), CACHE, new Said("""
			looked at pg_stat_statements first, "is it read heavy at all?"
			elasticache valkey over memcached b/c replicas + failover
			cache-aside, ttl 60s. price change -> delete the key after commit, stock from db at checkout
			restart = stampede, adds jitter, single flight
			never mentioned eviction
			hit ratio before/after""", "4"), STATE, new Said("""
			- remote state in s3, versioned bucket. dynamodb lock, second apply waits
			- stuck lock: after a nudge: who holds the lock, then force-unlock
			- secrets in state? no. one big state, never split it""", "2"), LOST_EVENTS, new Said("""
			has not run lambda in production, said so straight away. passed.""", "no-answer"), UPGRADE,
			new Said("", "not-asked"));

	static final WrapUp WRAP_UP_OF_THE_CHAIR = new WrapUp(Recommendation.YES,
			"Calm and in order in the incident: impact, one lead, rollback before the cause. Asked whether it is reads at all before she added a cache.",
			"Terraform only alone so far. No serverless, but she says so instead of guessing.");

	static final Map<String, Said> OF_THE_SECOND = Map.of(INCIDENT, new Said("""
			sizes customer impact first, who is affected
			Sev 2, opens an incident
			rollback of the last deploy before digging for the cause. good
			roles: IC herself, someone else debugs
			comms weak - tell support came only after my hint
			one change at a time, watches the error rate""", "4"), SELF_HEALING, new Said("""
			LB health check on an endpoint that tests the app, not just the port
			asg relaunch to desired capacity
			did not know what happens to requests in flight, draining no
			sessions: sticky first, then external session store when pressed
			multi az yes. healer failure: nothing""", "2"), CACHE, new Said("""
			Valkey in elasticache, memcached if it may vanish
			check cache first, on miss then db, ttl a minute
			bust the key on price change; checkout reads from the database, never cache stock
			stampede after a restart: jitter. multi az
			no lru, no memory pressure
			would watch the hit rate""", "3"), STATE, new Said("""
			s3 backend with versioning, locks the state
			state is sensitive: didn't know
			blast radius: heard of it, no example
			stuck lock: confirm the run is dead, then force-unlock, then plan""", "3"), LOST_EVENTS, new Said("""
			no answer, never worked with it""", "no-answer"), UPGRADE, new Said("", "not-asked"));

	static final WrapUp WRAP_UP_OF_THE_SECOND = new WrapUp(Recommendation.YES,
			"Rolls back first and verifies with what users see.",
			"Self-healing is book knowledge: no draining, nothing on how the healer itself fails.");

	static final Map<String, Said> OF_THE_THIRD = Map.of(INCIDENT, new Said("""
			* impact first (18 %, since 14:00)
			* sev2 + war room
			* deploy 13:58 -> rolled back, mitigate first
			* pulls in payments team, she leads, other one debugs
			* first update in 10 min, next update at +30
			* timeline, one thing at a time, test purchase at the end""", "4"), SELF_HEALING, new Said("""
			* elb health check, marked unhealthy, connection draining (asked)
			* asg terminates + launches a new instance
			* stateless: sessions in redis
			* 2 azs w/ headroom
			* hc that hits the db kills the whole fleet - only with help""", "3"), CACHE, new Said("""
			* redis for replicas, not memcached
			* cache aside, ttl
			* stale price up to a minute ok, delete on write
			* cold cache: db falls over, no plan beyond jitter
			* measures: p99 before and after""", "3"), STATE, new Said("""
			* s3 bucket for the state. locking "somehow"
			* stuck lock: would just force unlock and see. didn't ask who holds it
			* applies from the laptop today""", "1"), LOST_EVENTS, new Said("""
			* passed, no lambda so far""", "no-answer"), UPGRADE, new Said("", "not-asked"));

	static final WrapUp WRAP_UP_OF_THE_THIRD = new WrapUp(Recommendation.NO,
			"Best incident answer in weeks: first update in ten minutes, timeline, verified.",
			"Force-unlocks a state without asking who holds the lock. I would not give her write access yet.");

	/** The running interview: two questions rated, the third being asked. */
	static final Map<String, Said> SO_FAR = Map.of(INCIDENT, new Said("""
			- checks dashboards for impact, how many users
			- what changed -> deploy 13:58
			- feature flag off first, fix later. good
			- declares nothing, nobody told until I asked about the status page""", "3"), SELF_HEALING, new Said("""
			- asg replaces it, knows desired capacity
			- would ssh into the box and restart nginx first, "usually that helps"
			- multi az. sessions: not asked him yet""", "2"), CACHE, new Said("""
			elasticache redis, check cache first then db
			ttl yes, no number""", ""), STATE, Said.NOTHING_YET, LOST_EVENTS, Said.NOTHING_YET, UPGRADE,
			Said.NOTHING_YET);

	private SampleNotes() {
	}

	/**
	 * What a panelist wrote on a question, and what they decided.
	 *
	 * @param note the text
	 * @param decision as {@link Choice#read} takes it; empty while they have not decided
	 */
	record Said(String note, String decision) {

		static final Said NOTHING_YET = new Said("", "");

	}

}
