package org.readback.bank;

import java.util.Map;
import java.util.TreeMap;

import org.readback.bank.files.BankFiles;

/** The files of a small bank without a fault, to be spoilt by tests. */
public final class BankText {

	/** Where its questions stand. */
	public static final String TOPIC_FILE = "banks/aws/storage.yaml";

	private static final String BANK = """
			slug: aws
			title: AWS
			description: Running workloads on the cloud of Amazon.
			topics:
			  - {slug: storage, title: Object storage, order: 1}
			  - {slug: networks, title: Networks, order: 2}
			""";

	private static final String HEAD = """
			schema_version: 1
			facts_checked: "2026-11"
			questions:
			""";

	private static final String QUESTION = """
			- slug: %s
			  bank: aws
			  topic: storage
			  title: Keep a bucket private
			  level: mid
			  minutes: 6
			  type: scenario
			  tags: [s3, iam]
			  prompt: A team found one of its buckets open to the world. What do you look at, and what do you change first?
			  context_note: The bucket holds invoices.
			  why_ask: It tells whether somebody has ever had to close an open door under pressure.
			  model_answer: >-
			    First block public access for the whole account. Then read the bucket policy and the access control list, find out
			    who read what from the access logs, and rotate whatever secret lay in it. Afterwards encryption with a managed key,
			    a rule in the organisation that forbids public buckets, and an alarm that tells the owner when one appears again.
			    Whoever made it public is asked why, without blame, since the reason tells which road was missing.
			  criteria:
			    - id: block
			      name: Blocks public access
			      weight: 5
			      importance: must
			      good: Switches block public access on for the account.
			      keywords: [block public access, bpa, account level block, public access block, close it, make it private]
			      probe: What would you switch on first?
			    - id: policy
			      name: Reads the policy
			      weight: 4
			      importance: must
			      good: Looks at bucket policy and lists.
			      keywords: [bucket policy, access control list, acl, principal star, resource policy, policy document]
			      probe: Where is it written who may read?
			    - id: logs
			      name: Finds out who read it
			      weight: 3
			      importance: should
			      good: Access logs or trail.
			      keywords: [access logs, cloudtrail, data events, server access log, who read, athena over logs]
			      probe: How do you learn whether anybody took something?
			    - id: rule
			      name: Forbids it for ever
			      weight: 2
			      importance: bonus
			      good: A service control policy.
			      keywords: [service control policy, scp, org rule, guardrail, config rule, preventive control]
			      probe: How do you keep it from coming back?
			  red_flags:
			    - id: obscure
			      name: Trusts in a secret name
			      severity: major
			      phrases: [nobody knows the name, random bucket name, security by obscurity]
			      probe: Who else could learn the name?
			  ratings:
			    1: Deletes the bucket or has no idea where the permissions are, and does not ask what lies in it at all.
			    2: Closes the bucket by hand but does not ask who has read it, nor why it was open in the first place.
			    3: Blocks public access, reads the policy and looks at the logs; says how to keep it closed afterwards.
			    4: All of that in a sensible order, with a rule for the organisation and a word about the people involved.
			  references:
			    - {title: Blocking public access, publisher: Amazon S3 User Guide}
			  covers: [A-01]
			  calibration:
			    - {note: "bpa first, bucket policy, cloudtrail", expect: [3, 4], present: [block, policy, logs]}
			    - {note: "random bucket name is fine", expect: [0, 0.5], red_flags: [obscure]}
			    - {note: "bpa, no idea about the policy", expect: [1, 2.5], absent: [policy]}
			""";

	private static final String KIT = """
			slug: aws-basics
			title: AWS basics
			position: Cloud engineer
			level: mid
			purpose: To see whether somebody is at home in the cloud at all.
			slot: 15
			questions: [first, second]
			""";

	private final Map<String, String> files = new TreeMap<>();

	private BankText(String... slugs) {
		StringBuilder questions = new StringBuilder(HEAD);
		for (String slug : slugs) {
			questions.append(QUESTION.formatted(slug));
		}
		this.files.put("banks/aws/bank.yaml", BANK);
		this.files.put(TOPIC_FILE, questions.toString());
	}

	/** A bank of two questions, {@code first} and {@code second}, and a kit. */
	public static BankText good() {
		return with("first", "second").and("kits/aws-basics.yaml", KIT);
	}

	/** A bank of these questions and no kit. */
	public static BankText with(String... slugs) {
		return new BankText(slugs);
	}

	/** One more file, or another text for one. */
	public BankText and(String path, String text) {
		this.files.put(path, text);
		return this;
	}

	/** The first such words in the topic's file become others. */
	public BankText but(String words, String others) {
		return but(TOPIC_FILE, words, others);
	}

	/** The first such words in a file become others. */
	public BankText but(String path, String words, String others) {
		String text = this.files.get(path);
		if (!text.contains(words)) {
			throw new IllegalArgumentException(words + " is not in " + path);
		}
		int at = text.indexOf(words);
		this.files.put(path, text.substring(0, at) + others + text.substring(at + words.length()));
		return this;
	}

	/** In which line of the topic's file these words stand. */
	public int lineOf(String words) {
		String text = this.files.get(TOPIC_FILE);
		return (int) text.substring(0, text.indexOf(words)).lines().count();
	}

	/** All of it. */
	public BankFiles files() {
		return BankFiles.of(this.files);
	}

}
