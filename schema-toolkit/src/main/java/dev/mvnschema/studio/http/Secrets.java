package dev.mvnschema.studio.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What only the browser knows that was opened for this start of the studio.
 *
 * @param token stands in the URL that opens the page, and nowhere else
 * @param cookie what the page's cookie holds
 * @param csrf what the page sends along with everything that is not a plain read
 */
record Secrets(String token, String cookie, String csrf) {

    private static final int BYTES = 32;

    static Secrets random() {
        SecureRandom random = new SecureRandom();
        return new Secrets(text(random), text(random), text(random));
    }

    /** Compares in a time that does not tell how much of it is right. */
    static boolean same(String secret, @Nullable String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
