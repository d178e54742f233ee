package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of the seed directory. Its name says what it is: {@code 010_tiers.sql}, {@code 020_User.csv},
 * {@code 030_User.by-email.json}, {@code 040_demo.once.sql}.
 *
 * @param name as messages show it
 * @param kind by its last extension
 * @param target the table or model that CSV and JSON rows belong to
 * @param key the columns or the index behind {@code by-}; empty for the usual key
 * @param once whether it runs only once in a database
 */
record SeedFile(Path path, String name, Kind kind, String target, List<String> key, boolean once) {

    private static final Pattern ORDER = Pattern.compile("^\\d+[_-]+");
    private static final Pattern MARK = Pattern.compile("\\.(once|by-([^.]+))$");

    /** Larger files are not held in memory to show a place in them. */
    private static final long LARGEST_SHOWN = 4_000_000;

    /** A file, or nothing when its name is not that of a seed. */
    static Optional<SeedFile> of(Path path, String name) {
        String file = path.getFileName().toString();
        int dot = file.lastIndexOf('.');
        Kind kind = dot < 0 ? null : Kind.of(file.substring(dot + 1));
        if (kind == null) {
            return Optional.empty();
        }
        String rest = file.substring(0, dot);
        List<String> key = List.of();
        boolean once = false;
        Matcher mark = MARK.matcher(rest);
        while (mark.find()) {
            if (mark.group(2) == null) {
                once = true;
            } else {
                key = List.of(mark.group(2).split("\\+", -1));
            }
            rest = rest.substring(0, mark.start());
            mark = MARK.matcher(rest);
        }
        return Optional.of(new SeedFile(path, name, kind, ORDER.matcher(rest).replaceFirst(""), key, once));
    }

    /** The text as messages quote it; null when it is too long for that. */
    @Nullable
    SourceText source() {
        try {
            return Files.size(path) > LARGEST_SHOWN ? null : new SourceText(name, Files.readString(path));
        } catch (IOException e) {
            return null;
        }
    }

    /** What a seed file can be. */
    enum Kind {
        SQL,
        CSV,
        JSON;

        static @Nullable Kind of(String extension) {
            return switch (extension.toLowerCase(Locale.ROOT)) {
                case "sql" -> SQL;
                case "csv" -> CSV;
                case "json" -> JSON;
                default -> null;
            };
        }
    }
}
