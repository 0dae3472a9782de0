package org.readback.bank.files;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The ready-made interview plans: each kit asks what its plan names, in that order. */
class PlanTests {

	private static final Map<String, BankContent.Kit> KITS = BankFiles.builtIn()
		.content()
		.kits()
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
						"devops-containers-vs-vms", "ops-sli-slo-sla"),
				new Plan("aws-ec2-expert", "aws-launch-workload-checklist", "aws-rightsize-instance",
						"aws-ebs-basics-snapshots", "aws-s3-classes-lifecycle", "aws-sg-vs-nacl",
						"aws-iam-user-role-policy", "aws-asg-self-healing", "aws-noisy-neighbour-proof"),
				new Plan("sre-mid", "ops-incident-first-15-minutes", "ops-choose-slis", "ops-p99-hunt",
						"ops-timeouts-retries", "devops-k8s-crashloop", "ops-blameless-postmortem"),
				new Plan("platform-engineer", "devops-design-pipeline", "devops-pipeline-credentials",
						"devops-iac-modules", "devops-terraform-state", "devops-terraform-import-refactor",
						"devops-k8s-requests-limits-probes", "devops-gitops"),
				new Plan("operations-manager", "ops-who-wears-the-hat", "ops-fund-upkeep", "ops-sustainable-oncall",
						"ops-error-budget-policy", "ops-debt-paydown", "ops-action-items-rot",
						"ops-disagree-with-launch"));
	}

	@ParameterizedTest
	@MethodSource("plans")
	void aKitAsksWhatItsPlanNames(Plan plan) {
		assertThat(KITS).containsKey(plan.kit());
		assertThat(KITS.get(plan.kit()).questions()).isEqualTo(plan.questions());
		assertThat(KITS.get(plan.kit()).slot()).isNotNull();
	}

	@Test
	void theScepticHasThirtyShortQuestionsToPractise() {
		assertThat(KITS.get("serverless-sceptic").questions()).hasSize(30);
		assertThat(KITS.get("serverless-sceptic").slot()).isNull();
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
