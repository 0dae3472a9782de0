package org.readback;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.Modulithic;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	/** The arrows of the design. Widening one is a decision, so it is made here too. */
	private static final Map<String, Set<String>> ARROWS = Map.of("scoring", Set.of(), //
			"web", Set.of(), //
			"account", Set.of("web"), //
			"bank", Set.of("scoring", "account", "web"), //
			"practice", Set.of("bank", "scoring", "account", "web"), //
			"interview", Set.of("bank", "scoring", "account", "web"), //
			"scorecard", Set.of("interview", "bank", "scoring", "account", "web"), //
			"insights", Set.of("scorecard", "practice", "interview", "bank", "scoring", "account", "web"));

	private final ApplicationModules modules = ApplicationModules.of(ReadbackApplication.class);

	@Test
	void modulesRespectTheirBoundaries() {
		this.modules.verify();
	}

	@Test
	void modulesDeclareTheArrowsOfTheDesign() {
		Map<String, Set<String>> declared = this.modules.stream()
			.map((module) -> module.getBasePackage().getName())
			.collect(Collectors.toMap(ModularityTests::lastPart, ModularityTests::allowedDependencies));
		Map<String, Set<String>> designed = ARROWS.entrySet()
			.stream()
			.filter((arrow) -> declared.containsKey(arrow.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		assertThat(declared).isEqualTo(designed);
	}

	@Test
	void noModuleIsOpenToAll() {
		assertThat(ReadbackApplication.class.getAnnotation(Modulithic.class).sharedModules())
			.as("a shared module may be used even by one that is declared with no dependencies")
			.isEmpty();
	}

	private static String lastPart(String packageName) {
		return packageName.substring(packageName.lastIndexOf('.') + 1);
	}

	private static Set<String> allowedDependencies(String packageName) {
		try {
			ApplicationModule module = Class.forName(packageName + ".package-info")
				.getAnnotation(ApplicationModule.class);
			assertThat(module).as("@ApplicationModule on " + packageName).isNotNull();
			return Set.of(module.allowedDependencies());
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError(packageName + " has no package-info", ex);
		}
	}

}
