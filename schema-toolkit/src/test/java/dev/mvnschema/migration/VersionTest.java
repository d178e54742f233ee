package dev.mvnschema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void number_by_number_and_trailing_zeros_do_not_count() {
        List<String> sorted = Stream.of("10", "2", "1.10", "1.9", "1", "20261122101500", "1.0.1")
                .map(Version::new)
                .sorted()
                .map(Version::text)
                .toList();

        assertThat(sorted).containsExactly("1", "1.0.1", "1.9", "1.10", "2", "10", "20261122101500");
        assertThat(new Version("1.0")).isEqualTo(new Version("1")).hasSameHashCodeAs(new Version("1"));
        assertThat(Version.parse("1_2")).contains(new Version("1.2"));
        assertThat(Version.parse("x")).isEmpty();
        assertThat(Version.parse("1..2")).isEmpty();
    }
}
