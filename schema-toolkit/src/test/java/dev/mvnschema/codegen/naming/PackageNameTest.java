package dev.mvnschema.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageNameTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme, shop, com.acme.shop",
        "com.acme.shop, shop-database, com.acme.shop.database",
        "com.acme.shop, shop, com.acme.shop.shop",
        "com.acme-inc, my_db.core, com.acmeinc.my.db.core",
        "org.class, 3d-new, org.class_._3d.new_",
        "Com.Acme, Data, com.acme.data",
    })
    void comes_from_group_and_artifact(String groupId, String artifactId, String expected) {
        assertThat(PackageName.ofModule(groupId, artifactId)).isEqualTo(expected);
        assertThat(PackageName.isValid(expected)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "a.", ".a", "a..b", "a-b", "1a", "com.class", "com acme", "a.true", "com/acme", "a._"})
    void refuses_what_no_compiler_takes(String name) {
        assertThat(PackageName.isValid(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "com.acme.shop", "com.acme.größe", "com.acme.yield", "a_b.c$d"})
    void takes_what_a_compiler_takes(String name) {
        assertThat(PackageName.isValid(name)).isTrue();
    }
}
