package dev.mvnschema.runtime.internal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Makes the ids that a schema's defaults name. Safe for use by several threads. */
public final class Ids {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String URL_SAFE = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";
    private static final int BASE36_BLOCK = 36 * 36 * 36 * 36;

    private final RandomGenerator random;
    private final String fingerprint;
    private final AtomicInteger counter;

    public Ids() {
        this(new SecureRandom());
    }

    Ids(RandomGenerator random) {
        this.random = random;
        fingerprint = block(random.nextInt(BASE36_BLOCK));
        counter = new AtomicInteger(random.nextInt(BASE36_BLOCK));
    }

    UUID uuid4() {
        return uuid(4, random.nextLong(), random.nextLong());
    }

    /** The time in milliseconds first, so that ids sort by time (RFC 9562). */
    UUID uuid7(Instant now) {
        return uuid(7, (now.toEpochMilli() << 16) | random.nextInt(1 << 12), random.nextLong());
    }

    private static UUID uuid(int version, long high, long low) {
        return new UUID((high & ~0xF000L) | ((long) version << 12), (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** 48 bits of time and 80 of chance in 26 characters. */
    String ulid(Instant now) {
        char[] text = new char[26];
        long time = now.toEpochMilli();
        for (int i = 9; i >= 0; i--, time >>>= 5) {
            text[i] = CROCKFORD.charAt((int) (time & 31));
        }
        for (int i = 10; i < 26; i++) {
            text[i] = CROCKFORD.charAt(random.nextInt(32));
        }
        return new String(text);
    }

    String nanoid(int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = URL_SAFE.charAt(random.nextInt(64));
        }
        return new String(text);
    }

    /** {@code c}, time, counter, fingerprint of the process, chance. */
    String cuid(Instant now) {
        return "c"
                + Long.toString(now.toEpochMilli(), 36)
                + block(counter.getAndUpdate(n -> (n + 1) % BASE36_BLOCK))
                + fingerprint
                + block(random.nextInt(BASE36_BLOCK))
                + block(random.nextInt(BASE36_BLOCK));
    }

    /** A letter and 23 characters of a hash of time, counter, fingerprint and chance. */
    String cuid2(Instant now) {
        String seed = Long.toString(now.toEpochMilli(), 36)
                + nanoid(32)
                + Integer.toString(counter.getAndUpdate(n -> (n + 1) % BASE36_BLOCK), 36)
                + fingerprint;
        String hash = new BigInteger(1, sha3(seed)).toString(36);
        return (char) ('a' + random.nextInt(26)) + hash.substring(1, 24);
    }

    private static byte[] sha3(String text) {
        try {
            return MessageDigest.getInstance("SHA3-512").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK since 9 has SHA3-512", e);
        }
    }

    private static String block(int number) {
        String digits = Integer.toString(number, 36);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
