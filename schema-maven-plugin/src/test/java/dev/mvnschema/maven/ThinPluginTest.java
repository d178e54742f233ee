package dev.mvnschema.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.mvnschema.maven.host.JsonOutput;
import org.junit.jupiter.api.Test;

/** A goal reads parameters, calls one workflow and renders its result: what it may not touch keeps it that thin. */
class ThinPluginTest {

    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.mvnschema.maven");

    @Test
    void goals_reach_the_toolkit_through_its_workflows() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.mvnschema.psl..",
                        "dev.mvnschema.catalog..",
                        "dev.mvnschema.mapping..",
                        "dev.mvnschema.diff..",
                        "dev.mvnschema.plan..",
                        "dev.mvnschema.migration..",
                        "dev.mvnschema.codegen..",
                        "dev.mvnschema.seed..",
                        "dev.mvnschema.studio..",
                        "dev.mvnschema.runtime.."));
    }

    @Test
    void goals_leave_databases_and_code_generation_to_the_toolkit() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "com.palantir..",
                        "io.zonky.."));
    }

    @Test
    void nothing_prints_but_the_class_for_results_that_programs_read() {
        check(noClasses()
                .that()
                .areNotAssignableTo(JsonOutput.class)
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PLUGIN);
    }
}
