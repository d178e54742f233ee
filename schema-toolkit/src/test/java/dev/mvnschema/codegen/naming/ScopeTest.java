package dev.mvnschema.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScopeTest {

    private static final Set<String> RESERVED = Set.of("create", "set", "hashCode", "toString");

    @Test
    void a_name_that_is_java_already_keeps_it() {
        assertThat(Scope.members(name -> false).assign(List.of("created_at", "createdAt", "created_At")))
                .containsExactly(
                        entry("created_at", "createdAt3"),
                        entry("createdAt", "createdAt"),
                        entry("created_At", "createdAt2"));
    }

    @Test
    void types_that_differ_in_case_only_are_different_files() {
        assertThat(Scope.types(name -> false).assign(List.of("user", "User", "USER", "Users")))
                .containsExactly(
                        entry("user", "User3"), entry("User", "User"), entry("USER", "User2"), entry("Users", "Users"));
    }

    @Test
    void the_schema_yields_to_what_the_scope_needs() {
        assertThat(Scope.members(RESERVED::contains).assign(List.of("create", "Create", "hashCode", "class")))
                .containsExactly(
                        entry("create", "create_"),
                        entry("Create", "create_2"),
                        entry("hashCode", "hashCode_"),
                        entry("class", "class_"));
    }

    @Test
    void numbers_stay_readable_behind_digits_and_in_constants() {
        assertThat(Scope.members(name -> false).assign(List.of("line2", "line_2")))
                .containsEntry("line_2", "line2_2");
        assertThat(Scope.constants(name -> false).assign(List.of("ACTIVE", "active")))
                .containsEntry("active", "ACTIVE_2");
    }

    @Test
    void companions_take_what_is_left() {
        Scope scope = Scope.types(name -> false);
        scope.assign(List.of("User", "UserMAPPER"));
        assertThat(scope.take("UserMapper")).isEqualTo("UserMapper2");
        assertThat(scope.take("UserCreate")).isEqualTo("UserCreate");
    }

    @TestFactory
    Stream<DynamicTest> nasty_names_become_distinct_identifiers_in_any_order() {
        return IntStream.range(0, 200)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    Set<String> names = new LinkedHashSet<>();
                    IntStream.range(0, 60).forEach(i -> names.add(NastyNames.next(random)));
                    List<String> shuffled = new ArrayList<>(names);
                    Collections.shuffle(shuffled, random);

                    Map<String, String> types = Scope.types(RESERVED::contains).assign(names);
                    Map<String, String> members =
                            Scope.members(RESERVED::contains).assign(names);
                    Map<String, String> constants =
                            Scope.constants(RESERVED::contains).assign(names);

                    assertThat(types.values().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                            .doesNotHaveDuplicates();
                    for (Map<String, String> assigned : List.of(types, members, constants)) {
                        assertThat(assigned.keySet()).containsExactlyElementsOf(names);
                        assertThat(assigned.values())
                                .doesNotHaveDuplicates()
                                .doesNotContainAnyElementsOf(RESERVED)
                                .allMatch(name -> SourceVersion.isName(name, SourceVersion.RELEASE_17));
                    }
                    assertThat(Scope.types(RESERVED::contains).assign(shuffled)).isEqualTo(types);
                    assertThat(Scope.members(RESERVED::contains).assign(shuffled))
                            .isEqualTo(members);
                    assertThat(Scope.constants(RESERVED::contains).assign(shuffled))
                            .isEqualTo(constants);
                }));
    }
}
