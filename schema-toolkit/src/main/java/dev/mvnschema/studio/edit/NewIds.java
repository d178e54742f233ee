package dev.mvnschema.studio.edit;

import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The ids of new rows that no database makes, in the forms of the generated code. Safe for use by several threads. */
public final class NewIds {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String URL_SAFE = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";
    private static final int BLOCK = 36 * 36 * 36 * 36;
    private static final int CUID2_DIGITS = 23;

    private final SecureRandom random = new SecureRandom();
    private final String fingerprint = block(random.nextInt(BLOCK));
    private final AtomicInteger counter = new AtomicInteger(random.nextInt(BLOCK));
    private final Clock clock;

    public NewIds(Clock clock) {
        this.clock = clock;
    }

    /** For one new row, by the names of the columns. */
    public Map<String, String> of(Entity entity) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Attribute attribute : entity.attributes()) {
            String made = of(attribute.made());
            if (made != null) {
                values.put(attribute.name(), made);
            }
        }
        return values;
    }

    private @Nullable String of(@Nullable DefaultValue value) {
        if (value instanceof DefaultValue.Uuid uuid) {
            return uuid.version() == 7 ? uuid7() : UUID.randomUUID().toString();
        }
        if (value instanceof DefaultValue.Cuid cuid) {
            return cuid.version() == 2 ? cuid2() : cuid();
        }
        if (value instanceof DefaultValue.Nanoid nanoid) {
            return chosen(URL_SAFE, nanoid.length());
        }
        return value instanceof DefaultValue.Ulid ? ulid() : null;
    }

    /** The time in milliseconds first (RFC 9562). */
    private String uuid7() {
        long high = (clock.millis() << 16) | 0x7000 | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** 48 bits of time and 80 of chance in 26 characters. */
    private String ulid() {
        StringBuilder text = new StringBuilder();
        for (int shift = 45; shift >= 0; shift -= 5) {
            text.append(CROCKFORD.charAt((int) (clock.millis() >>> shift) & 31));
        }
        return text.append(chosen(CROCKFORD, 16)).toString();
    }

    /** {@code c}, time, counter, fingerprint of the process, chance. */
    private String cuid() {
        return "c" + Long.toString(clock.millis(), 36) + block(next()) + fingerprint + block(random.nextInt(BLOCK))
                + block(random.nextInt(BLOCK));
    }

    /** A letter and 23 digits of a hash of time, counter, fingerprint and chance. */
    private String cuid2() {
        String seed = Long.toString(clock.millis(), 36) + chosen(URL_SAFE, 32) + block(next()) + fingerprint;
        try {
            byte[] hash = MessageDigest.getInstance("SHA3-512").digest(seed.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString(36);
            return (char) ('a' + random.nextInt(26)) + digits.substring(1, 1 + CUID2_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK since 9 has SHA3-512", e);
        }
    }

    private int next() {
        return counter.getAndUpdate(number -> (number + 1) % BLOCK);
    }

    private String chosen(String letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static String block(int number) {
        String digits = Integer.toString(number, 36);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
