package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The words of a migration as a part of a file name. */
final class MigrationSlug {

    private static final int MAX_BYTES = 200;
    private static final String NAMELESS = "migration";

    private MigrationSlug() {}

    /**
     * Lower case, accents taken off, one underscore for whatever is neither letter nor digit.
     *
     * @throws DiagnosticException when it gets longer than 200 bytes
     */
    static String of(String words) {
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String slug = decomposed
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
        if (slug.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new DiagnosticException(Diagnostic.error(
                    MigrationCode.NAME_TOO_LONG,
                    "The name of the migration is longer than " + MAX_BYTES + " bytes.",
                    "Give it a shorter one: -Dschema.name=add_user_email"));
        }
        return slug.isEmpty() ? NAMELESS : slug;
    }
}
