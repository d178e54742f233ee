package dev.mvnschema.house;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** Which compiled class may use which: the rooms of the toolkit, and the small world of the runtime. */
class RoomRulesTest {

    private static final JavaClasses RUNTIME = mainClasses("dev.mvnschema.runtime");
    private static final JavaClasses TOOLKIT = toolkit();

    @Test
    void every_class_lies_in_a_room() {
        check(noClasses().should(ArchCondition.from(Rooms.inNoRoom())), TOOLKIT);
    }

    @Test
    void a_room_uses_only_rooms_of_lower_floors() {
        check(classes().should(Rooms.useOnlyRoomsBelow()), TOOLKIT);
    }

    @Test
    void the_toolkit_knows_neither_maven_nor_the_runtime() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.maven..", "dev.mvnschema.runtime..", "org.apache.ibatis.."),
                TOOLKIT);
    }

    /** Jackson is optional: two adapters know it, each loaded only where its version is on the class path. */
    @Test
    void the_runtime_uses_the_jdk_mybatis_and_pgjdbc_alone() {
        check(
                classes()
                        .that()
                        .haveSimpleNameNotStartingWith("Jackson")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.mvnschema.runtime..",
                                "java..",
                                "javax.sql..",
                                "org.apache.ibatis..",
                                "org.postgresql..",
                                "org.jspecify.annotations.."),
                RUNTIME);
    }

    @Test
    void the_adapters_of_jackson_use_nothing_else() {
        check(
                classes()
                        .that()
                        .haveSimpleNameStartingWith("Jackson")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.mvnschema.runtime..",
                                "java..",
                                "tools.jackson..",
                                "com.fasterxml.jackson..",
                                "org.jspecify.annotations.."),
                RUNTIME);
    }

    @Test
    void the_runtime_is_its_api_and_its_inside() {
        check(
                classes().should().resideInAnyPackage("dev.mvnschema.runtime", "dev.mvnschema.runtime.internal.."),
                RUNTIME);
    }

    @Test
    void nothing_prints() {
        check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, TOOLKIT);
        check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, RUNTIME);
    }

    @Test
    void static_fields_are_final() {
        ArchRule rule = fields().that().areStatic().should().haveModifier(FINAL);
        check(rule, TOOLKIT);
        check(rule, RUNTIME);
    }

    private static void check(ArchRule rule, JavaClasses classes) {
        // A rule about fields or floors has nothing to look at in a module that holds no such thing yet.
        rule.allowEmptyShould(true).check(classes);
    }

    private static JavaClasses toolkit() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/dev/mvnschema/runtime/"))
                .importPackages("dev.mvnschema");
    }

    private static JavaClasses mainClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }
}
