package org.attune;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the house, held by a test. */
@AnalyzeClasses(packagesOf = AttuneApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void packages_import_only_what_their_door_sign_allows() {
        ApplicationModules.of(AttuneApplication.class).verify();
    }

    @ArchTest
    static final ArchRule time_comes_in_from_outside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes from the InstantSource bean");

    @ArchTest
    static final ArchRule items_and_competencies_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage("org.attune.item..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule only_lti_knows_oauth_and_jose = noClasses()
            .that()
            .resideOutsideOfPackages("org.attune.lti..", "org.attune.sandbox..")
            .and()
            .haveNameNotMatching("org\\.attune\\.admin\\.OpenId.*") // administrators sign in by it
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.security.oauth2..", "com.nimbusds..");

    @ArchTest
    static final ArchRule rows_are_read_before_the_connection_goes_back = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("such a stream holds its connection until someone closes it; list() first");

    @ArchTest
    static final ArchRule parts_of_the_attempt_import_in_one_direction = slices().assignedFrom(packagesOf("attempt"))
            .should()
            .beFreeOfCycles()
            .because("stored, then keyed, then shown, then marked, then run or marked anew, then on pages");

    @ArchTest
    static final ArchRule parts_of_the_course_import_in_one_direction = slices().assignedFrom(packagesOf("course"))
            .should()
            .beFreeOfCycles()
            .because("spoken of, then stored, then arrived at or set, then chosen");

    @ArchTest
    static final ArchRule names_come_from_the_domain = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    private static SliceAssignment packagesOf(String module) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass some) {
                return some.getPackageName().startsWith("org.attune." + module)
                        ? SliceIdentifier.of(some.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of the " + module;
            }
        };
    }
}
