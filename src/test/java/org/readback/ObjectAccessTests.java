package org.readback;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever hands an id from a request to the code behind the controllers says who asks
 * too, so that the object's own rules can be kept there. {@code ForeignObjectTests} shows
 * that they are.
 */
class ObjectAccessTests {

	/** Who asks: a member, a stranger with a cookie, or somebody at their seat. */
	private static final List<String> WHO = List.of("Member", "Whose", "Seat");

	/**
	 * Where the id alone is enough: it is the caller's own, or the route belongs to those
	 * who may do so with all of them: an owner with people, a hiring manager with
	 * candidates and positions.
	 */
	private static final Set<String> ENOUGH = Set.of("Attempts.signedIn", "Roster.person", "CandidateRegister.correct",
			"CandidateRegister.position", "CandidateRegister.rename", "SignIns.succeeded");

	@Test
	void anIdIsNeverHandedOnWithoutWhoAsks() {
		Set<String> found = new TreeSet<>();
		JavaClasses production = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.readback");
		for (JavaClass controller : production) {
			if (controller.isMetaAnnotatedWith(Controller.class)) {
				controller.getCodeUnitAccessesFromSelf()
					.stream()
					.flatMap((access) -> access.getTarget().resolveMember().stream())
					.filter(JavaCodeUnit.class::isInstance)
					.map(JavaCodeUnit.class::cast)
					.filter((unit) -> isBehindTheControllers(unit.getOwner()))
					.filter(ObjectAccessTests::takesAnIdOnly)
					.map((unit) -> unit.getOwner().getSimpleName() + "." + unit.getName())
					.forEach(found::add);
			}
		}
		assertThat(found).isEqualTo(ENOUGH);
	}

	private static boolean isBehindTheControllers(JavaClass type) {
		return type.getPackageName().startsWith("org.readback") && type.isMetaAnnotatedWith(Component.class)
				&& !type.isMetaAnnotatedWith(Controller.class);
	}

	private static boolean takesAnIdOnly(JavaCodeUnit unit) {
		List<JavaClass> parameters = unit.getRawParameterTypes();
		return parameters.stream().anyMatch((type) -> type.isEquivalentTo(UUID.class))
				&& parameters.stream().noneMatch((type) -> WHO.contains(type.getSimpleName()));
	}

}
