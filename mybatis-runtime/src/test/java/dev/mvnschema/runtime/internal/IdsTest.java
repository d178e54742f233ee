package dev.mvnschema.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The forms of ids. */
class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:20:30.123Z");

    private final Ids ids = new Ids(new Random(1));

    @Test
    void uuids_have_their_version_and_variant() {
        UUID four = ids.uuid4();
        UUID seven = ids.uuid7(NOW);
        assertThat(four.version()).isEqualTo(4);
        assertThat(four.variant()).isEqualTo(2);
        assertThat(seven.version()).isEqualTo(7);
        assertThat(seven.variant()).isEqualTo(2);
        assertThat(seven.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        assertThat(ids.uuid7(NOW.plusMillis(1)).toString()).isGreaterThan(seven.toString());
    }

    @Test
    void texts_have_their_form() {
        assertThat(ids.ulid(NOW)).matches("[0-9A-HJKMNP-TV-Z]{26}").isLessThan(ids.ulid(NOW.plusMillis(1)));
        assertThat(ids.ulid(Instant.ofEpochMilli(1469918176385L))).startsWith("01ARYZ6S41");
        assertThat(ids.nanoid(21)).matches("[A-Za-z0-9_-]{21}");
        assertThat(ids.cuid(NOW)).matches("c[a-z0-9]{24}");
        assertThat(ids.cuid2(NOW)).matches("[a-z][a-z0-9]{23}");
    }

    @Test
    void ids_differ() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            assertThat(seen.add(ids.ulid(NOW))).isTrue();
            assertThat(seen.add(ids.nanoid(21))).isTrue();
            assertThat(seen.add(ids.cuid(NOW))).isTrue();
            assertThat(seen.add(ids.cuid2(NOW))).isTrue();
            assertThat(seen.add(ids.uuid7(NOW).toString())).isTrue();
        }
    }
}
