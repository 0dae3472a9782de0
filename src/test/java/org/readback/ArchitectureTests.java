package org.readback;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

/**
 * What Modulith does not see. That repositories are used only inside their module follows
 * from their not being public.
 */
class ArchitectureTests {

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.readback", "db.migration");

	@Test
	void scoringIsAPlainLibrary() {
		check(classes().that()
			.resideInAPackage("org.readback.scoring..")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", "org.tartarus.snowball..", "org.readback.scoring..")
			.because("grading must be reproducible, and usable without the web application"));
	}

	@Test
	void onlyAccountAndWebKnowSpringSecurity() {
		check(noClasses().that()
			.resideOutsideOfPackages("org.readback.account..", "org.readback.web..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.security..")
			.because("who is signed in reaches the other modules as a Member"));
	}

	@Test
	void entitiesControllersConfigurationsAndRepositoriesStayInTheirModule() {
		check(classes().that()
			.areAnnotatedWith(Entity.class)
			.or()
			.areMetaAnnotatedWith(Controller.class)
			.or(areConfigurations())
			.or()
			.areAssignableTo(Repository.class)
			.should()
			.notBePublic()
			.because("a module is used through its door, and the compiler keeps the rest secret"));
	}

	@Test
	void controllersReachTheStoreThroughTheCodeBehindThemOnly() {
		check(noClasses().that()
			.areMetaAnnotatedWith(Controller.class)
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Repository.class)
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(JdbcClient.class)
			.because("who may touch an object is decided where it is loaded, in one transaction"));
	}

	@Test
	void noMethodReliesOnAnAnnotationToBeGuarded() {
		check(noMethods().should()
			.beMetaAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize")
			.orShould()
			.beMetaAnnotatedWith("org.springframework.security.access.prepost.PostAuthorize")
			.orShould()
			.beMetaAnnotatedWith("org.springframework.security.access.annotation.Secured")
			.orShould()
			.beMetaAnnotatedWith("jakarta.annotation.security.RolesAllowed")
			.because("nothing evaluates them here: routes are decided in SecurityConfiguration"));
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(noFields().should()
			.beMetaAnnotatedWith(Autowired.class)
			.orShould()
			.beMetaAnnotatedWith(Value.class)
			.orShould()
			.beAnnotatedWith(Resource.class)
			.orShould()
			.beAnnotatedWith(PersistenceContext.class)
			.because("a constructor says what a class needs, and lets a test hand it over"));
	}

	@Test
	void timeComesFromTheOneInstantSource() {
		check(noClasses().that()
			.doNotHaveFullyQualifiedName("org.readback.web.TimeConfiguration")
			.should()
			.accessTargetWhere(target("the system's time", ArchitectureTests::isSystemTime))
			.because("tests put a fixed InstantSource in its place"));
	}

	@Test
	void changesOfCaseNameTheirLocale() {
		check(noClasses().should()
			.accessTargetWhere(target("toLowerCase() or toUpperCase() without a Locale",
					(called) -> called.getOwner().isEquivalentTo(String.class)
							&& List.of("toLowerCase", "toUpperCase").contains(called.getName())
							&& called.getRawParameterTypes().isEmpty()))
			.because("a server that runs in Turkish would spell an i differently"));
	}

	@Test
	void namesComeFromTheDomain() {
		check(noClasses().should()
			.haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Entity|Repository)(\\$.*)?")
			.because("such a suffix says what kind of class it is, not what it is for"));
	}

	@Test
	void nothingInterruptsAThread() {
		check(noClasses().should()
			.accessTargetWhere(target("a method that interrupts a thread", ArchitectureTests::interrupts))
			.because("a thread that is interrupted inside embedded H2 can break the store for everyone"));
	}

	@Test
	void whatIsLoggedGoesThroughSlf4j() {
		check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
		check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
	}

	private static void check(ArchRule rule) {
		rule.allowEmptyShould(true).check(PRODUCTION);
	}

	private static DescribedPredicate<JavaClass> areConfigurations() {
		return describe("are configurations", (type) -> type.isMetaAnnotatedWith(Configuration.class)
				&& !type.isAnnotatedWith(SpringBootApplication.class));
	}

	/** Calls and method references alike. */
	private static DescribedPredicate<JavaAccess<?>> target(String description, CodeUnit codeUnit) {
		return describe(description, (access) -> {
			AccessTarget target = access.getTarget();
			return target instanceof CodeUnitAccessTarget called && codeUnit.matches(called);
		});
	}

	private static boolean isSystemTime(CodeUnitAccessTarget called) {
		JavaClass owner = called.getOwner();
		String name = called.getName();
		List<JavaClass> parameters = called.getRawParameterTypes();
		boolean now = owner.getPackageName().startsWith("java.time") && name.equals("now")
				&& parameters.stream().allMatch((type) -> type.isEquivalentTo(ZoneId.class));
		boolean clock = (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
				&& (name.startsWith("system") || name.startsWith("tick"));
		boolean date = owner.isEquivalentTo(Date.class) && name.equals("<init>") && parameters.isEmpty();
		return now || clock || date || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
				|| owner.isAssignableTo(Calendar.class) && name.equals("getInstance");
	}

	private static boolean interrupts(CodeUnitAccessTarget called) {
		JavaClass owner = called.getOwner();
		return switch (called.getName()) {
			case "interrupt" -> owner.isAssignableTo(Thread.class) || owner.isAssignableTo(ThreadGroup.class);
			case "cancel" -> owner.isAssignableTo(Future.class);
			case "shutdownNow" -> owner.isAssignableTo(ExecutorService.class);
			default -> false;
		};
	}

	private interface CodeUnit {

		boolean matches(CodeUnitAccessTarget called);

	}

}
