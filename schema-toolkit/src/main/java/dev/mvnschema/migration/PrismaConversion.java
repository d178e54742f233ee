package dev.mvnschema.migration;

import dev.mvnschema.postgres.SqlScript;
import dev.mvnschema.postgres.TransactionRules;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes Flyway's files of Prisma's migrations, in the same order. The timestamp becomes the version; a script is copied as it
 * is, save what Flyway cannot run in the one transaction that it gives to a file: {@code BEGIN} and {@code COMMIT} go, and a
 * statement that PostgreSQL runs in no transaction gets a file of its own.
 */
public final class PrismaConversion {

    private static final Pattern NAME = Pattern.compile("(\\d+)(?:_(.*))?");
    private static final Pattern ADD_VALUE =
            Pattern.compile("ALTER\\s+TYPE\\b.*\\bADD\\s+VALUE\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Path directory;
    private @Nullable Version last;

    /** @param directory where the files will be */
    public PrismaConversion(Path directory) {
        this.directory = directory;
    }

    /** One element per migration, in order. */
    public List<Converted> convert(PrismaMigrations migrations) {
        last = null;
        return migrations.migrations().stream().map(this::convert).toList();
    }

    private Converted convert(PrismaMigrations.Migration migration) {
        Matcher name = NAME.matcher(migration.name());
        boolean numbered = name.matches();
        String slug = slug(numbered ? name.group(2) : migration.name());
        List<MigrationDraft.Part> parts = parts(migration.text());
        List<MigrationFile> files = new ArrayList<>();
        for (MigrationDraft.Part part : parts) {
            Version version = next(files.isEmpty() && numbered ? name.group(1) : null);
            String words = files.isEmpty() ? slug : slug + "_" + (files.size() + 1);
            String script = "V" + version + "__" + words + ".sql";
            files.add(new MigrationFile(
                    directory.resolve(script),
                    version,
                    words.replace('_', ' '),
                    script,
                    part.sql(),
                    MigrationWriter.configuration(part)));
        }
        boolean same = parts.size() == 1 && parts.get(0).sql().equals(migration.text());
        return new Converted(migration, files, !same);
    }

    /** The number of the name, or the next one behind the last version when that would not come after it. */
    private Version next(@Nullable String number) {
        Optional<Version> wanted = number == null ? Optional.empty() : Version.parse(number);
        Version before = last;
        Version version;
        if (wanted.isPresent() && (before == null || wanted.get().compareTo(before) > 0)) {
            version = wanted.get();
        } else if (before == null) {
            version = new Version("1");
        } else {
            int dot = before.text().indexOf('.');
            version = dot < 0
                    ? new Version(before.text() + ".1")
                    : new Version(before.text().substring(0, dot + 1)
                            + (Integer.parseInt(before.text().substring(dot + 1)) + 1));
        }
        last = version;
        return version;
    }

    private static String slug(@Nullable String words) {
        String plain = (words == null ? "" : words).replaceAll("[^\\p{L}\\p{N}_-]+", "_");
        String trimmed = plain.replaceAll("_{2,}", "_").replaceAll("^_+|_+$", "");
        return trimmed.isEmpty() ? "migration" : trimmed;
    }

    private static List<MigrationDraft.Part> parts(String text) {
        List<SqlScript.Statement> statements;
        try {
            statements = SqlScript.split(text);
        } catch (SQLException e) {
            return List.of(new MigrationDraft.Part(text, true));
        }
        boolean alone = statements.stream().anyMatch(statement -> TransactionRules.standsAlone(statement.sql()));
        boolean controlled = statements.stream().anyMatch(statement -> TransactionRules.controls(statement.sql()));
        boolean rollsBack = statements.stream().anyMatch(PrismaConversion::rollsBack);
        if (rollsBack) {
            return List.of(new MigrationDraft.Part(text, false));
        }
        if (!alone && !controlled) {
            return List.of(new MigrationDraft.Part(text, true));
        }
        if (alone && statements.size() == 1) {
            return List.of(new MigrationDraft.Part(text, false));
        }
        boolean values = statements.stream()
                .anyMatch(statement -> ADD_VALUE.matcher(statement.sql()).find());
        return split(text, statements, values);
    }

    private static boolean rollsBack(SqlScript.Statement statement) {
        return TransactionRules.controls(statement.sql())
                && statement.sql().strip().toUpperCase(java.util.Locale.ROOT).matches("(?s)(?:ROLLBACK|ABORT).*");
    }

    /**
     * Cuts a script into parts, each with the comments before its statements.
     *
     * @param atCommits whether what follows a commit needs it: a new enum value is not usable before
     */
    private static List<MigrationDraft.Part> split(
            String text, List<SqlScript.Statement> statements, boolean atCommits) {
        List<MigrationDraft.Part> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int from = 0;
        for (SqlScript.Statement statement : statements) {
            int semicolon = text.indexOf(';', statement.end());
            int end = semicolon < 0 ? statement.end() : semicolon + 1;
            if (TransactionRules.controls(statement.sql())) {
                open.append(text, from, statement.start());
                if (atCommits) {
                    close(open, parts);
                }
            } else if (TransactionRules.standsAlone(statement.sql())) {
                close(open, parts);
                parts.add(new MigrationDraft.Part(text.substring(from, end).strip() + "\n", false));
            } else {
                open.append(text, from, end);
            }
            from = end;
        }
        open.append(text.substring(from));
        close(open, parts);
        return parts.isEmpty() ? List.of(new MigrationDraft.Part(text, true)) : parts;
    }

    private static void close(StringBuilder open, List<MigrationDraft.Part> parts) {
        String sql = open.toString().strip();
        open.setLength(0);
        if (!isCommentOnly(sql)) {
            parts.add(new MigrationDraft.Part(sql + "\n", true));
        }
    }

    private static boolean isCommentOnly(String sql) {
        try {
            return SqlScript.split(sql).isEmpty();
        } catch (SQLException e) {
            return sql.isBlank();
        }
    }

    /**
     * A migration and its files.
     *
     * @param changed whether the files differ from the script
     */
    public record Converted(PrismaMigrations.Migration migration, List<MigrationFile> files, boolean changed) {

        public Converted {
            files = List.copyOf(files);
        }
    }
}
