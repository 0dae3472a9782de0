package org.readback.bank.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ready-made interview plans: each kit holds what has been written of its plan, so
 * whoever writes another of these questions adds it here and to the kit.
 */
class PlanTests {

	private static final BankContent CONTENT = BankFiles.builtIn().content();

	private static final Set<String> WRITTEN = CONTENT.questions()
		.stream()
		.map(BankContent.Question::slug)
		.collect(Collectors.toSet());

	private static final Map<String, BankContent.Kit> KITS = CONTENT.kits()
		.stream()
		.collect(Collectors.toMap(BankContent.Kit::slug, (kit) -> kit));

	static Stream<Plan> plans() {
		return Stream.of(
				new Plan("devops-generalist", "devops-automate-deployments", "db-cache-in-front-of-rds",
						"aws-asg-self-healing", "serverless-what-is-it", "ops-do-we-still-need-ops",
						"devops-cloudformation-vs-terraform"),
				new Plan("aws-database-expert", "db-aws-cache-options", "db-oltp-vs-olap", "db-query-s3-in-place",
						"db-rds-engine-options", "db-dynamodb-hot-partition", "db-dms-migration", "db-etl-vs-elt"),
				new Plan("consultancy-vetting", "db-rds-major-upgrade", "ops-provider-outage", "aws-bill-spike",
						"ops-unsung-maintenance-story"),
				new Plan("sre-senior", "ops-incident-first-15-minutes", "ops-error-budget-policy",
						"ops-circuit-breaker-bulkhead", "aws-static-stability", "ops-production-readiness-review",
						"ops-unsung-maintenance-story"),
				new Plan("serverless", "serverless-what-is-it", "serverless-cold-start", "serverless-async-failures",
						"serverless-account-limit-outage", "serverless-attack-surface", "serverless-when-not"),
				new Plan("recruiter-screen", "devops-what-is-devops", "aws-shared-responsibility-by-service",
						"devops-containers-vs-vms", "ops-sli-slo-sla"));
	}

	@ParameterizedTest
	@MethodSource("plans")
	void aKitAsksWhatIsWrittenOfItsPlanInTheOrderOfThePlan(Plan plan) {
		List<String> written = plan.questions().stream().filter(WRITTEN::contains).toList();
		if (written.isEmpty()) {
			assertThat(KITS).doesNotContainKey(plan.kit());
		}
		else {
			assertThat(KITS).containsKey(plan.kit());
			assertThat(KITS.get(plan.kit()).questions()).isEqualTo(written);
		}
	}

	record Plan(String kit, List<String> questions) {

		Plan(String kit, String... questions) {
			this(kit, List.of(questions));
		}

		@Override
		public String toString() {
			return this.kit;
		}

	}

}
