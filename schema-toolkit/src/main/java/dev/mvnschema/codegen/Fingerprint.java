package dev.mvnschema.codegen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over everything that the generated code depends on. Not thread-safe. */
public final class Fingerprint {

    private final MessageDigest digest = sha256();

    /** Starts with the generator itself: another version may write other code. */
    public Fingerprint() {
        add(GeneratorVersion.current());
    }

    private Fingerprint(String start) {
        add(start);
    }

    /** Of a content alone, whatever generator made it. */
    public static Fingerprint ofContent() {
        return new Fingerprint("");
    }

    public Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The parts are told apart: {@code ab, c} is not {@code a, bc}. */
    public Fingerprint add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** The hash, 64 hexadecimal digits; starts over. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
