package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's files in a directory and below.
 *
 * @param versioned in the order of their versions
 * @param repeatable {@code R__*.sql}, in the order of their descriptions
 * @param warnings about SQL files that Flyway would pass over because of their names
 */
public record MigrationDirectory(
        Path path, List<MigrationFile> versioned, List<MigrationFile> repeatable, List<Diagnostic> warnings) {

    private static final String SUFFIX = ".sql";
    private static final String CONFIGURATION = ".conf";
    private static final Pattern VERSIONED = Pattern.compile("V([0-9._]+?)(?:__(.*))?\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__(.*)\\.sql");
    private static final Pattern UNDO = Pattern.compile("U[0-9._]+(?:__.*)?\\.sql");
    /** Baseline migrations and callbacks: Flyway runs them, a deploy does not. */
    private static final Pattern FLYWAYS_OWN =
            Pattern.compile("B[0-9._]+(?:__.*)?\\.sql|(?:before|after|create)[A-Z]\\w*?(?:__.*)?\\.sql");

    public MigrationDirectory {
        versioned = List.copyOf(versioned);
        repeatable = List.copyOf(repeatable);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the directory; one that does not exist is empty.
     *
     * @throws DiagnosticException when a file cannot be read or two have the same version
     */
    public static MigrationDirectory read(Path path) {
        List<String> scripts = sqlFiles(path).stream()
                .map(file -> path.relativize(file).toString().replace('\\', '/'))
                .toList();
        return read(path, scripts, script -> text(path.resolve(script)));
    }

    /**
     * Takes files that were read elsewhere, such as from a jar.
     *
     * @param path what messages call the place that they come from
     * @param texts the files by their names below it, with slashes, {@code .conf} files too
     * @throws DiagnosticException when two have the same version
     */
    public static MigrationDirectory of(Path path, Map<String, String> texts) {
        List<String> scripts = texts.keySet().stream()
                .filter(name -> name.endsWith(SUFFIX))
                .sorted()
                .toList();
        return read(path, scripts, texts::get);
    }

    private static MigrationDirectory read(Path path, List<String> scripts, Texts texts) {
        List<MigrationFile> versioned = new ArrayList<>();
        List<MigrationFile> repeatable = new ArrayList<>();
        List<Diagnostic> warnings = new ArrayList<>();
        for (String script : scripts) {
            String name = script.substring(script.lastIndexOf('/') + 1);
            Matcher match = VERSIONED.matcher(name);
            Matcher repeat = REPEATABLE.matcher(name);
            Optional<Version> version = match.matches() ? Version.parse(match.group(1)) : Optional.empty();
            if (version.isPresent()) {
                versioned.add(file(path, script, texts, version.get(), match.group(2)));
            } else if (repeat.matches()) {
                repeatable.add(file(path, script, texts, null, repeat.group(1)));
            } else if (FLYWAYS_OWN.matcher(name).matches()) {
                warnings.add(notRun(name));
            } else if (!UNDO.matcher(name).matches()) {
                warnings.add(badName(name));
            }
        }
        versioned.sort(Comparator.comparing(MigrationDirectory::version));
        repeatable.sort(Comparator.comparing(MigrationFile::description));
        refuseDuplicates(versioned);
        return new MigrationDirectory(path, versioned, repeatable, warnings);
    }

    /** These files alone, wherever they lie. */
    static MigrationDirectory of(List<MigrationFile> files) {
        return new MigrationDirectory(
                Path.of(""),
                files.stream()
                        .filter(file -> !file.repeatable())
                        .sorted(MigrationFile.ORDER)
                        .toList(),
                files.stream()
                        .filter(MigrationFile::repeatable)
                        .sorted(MigrationFile.ORDER)
                        .toList(),
                List.of());
    }

    /** How many migrations there are. */
    public int size() {
        return versioned.size() + repeatable.size();
    }

    /** The version of a file that has one. */
    static Version version(MigrationFile file) {
        Version version = file.version();
        if (version == null) {
            throw new IllegalArgumentException(file.script() + " has no version");
        }
        return version;
    }

    private static List<Path> sqlFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static MigrationFile file(
            Path directory, String script, Texts texts, @Nullable Version version, @Nullable String description) {
        String words = description == null ? "" : description.replace('_', ' ').strip();
        String text = texts.of(script);
        return new MigrationFile(
                directory.resolve(script),
                version,
                words,
                script,
                text == null ? "" : text,
                texts.of(script + CONFIGURATION));
    }

    private static @Nullable String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Where texts come from; null for what is not there. */
    @FunctionalInterface
    private interface Texts {

        @Nullable
        String of(String script);
    }

    private static void refuseDuplicates(List<MigrationFile> files) {
        Map<Version, MigrationFile> seen = new HashMap<>();
        for (MigrationFile file : files) {
            MigrationFile other = seen.put(version(file), file);
            if (other != null) {
                throw new DiagnosticException(Diagnostic.error(
                        MigrationCode.DUPLICATE_VERSION,
                        "The migrations " + other.script() + " and " + file.script() + " have the same version.",
                        "Give the one that is not applied anywhere yet a later version: rename its file."));
            }
        }
    }

    private static Diagnostic notRun(String name) {
        return Diagnostic.warning(
                MigrationCode.FILE_NAME,
                "The file " + name + " is a " + (name.startsWith("B") ? "baseline migration" : "callback")
                        + " of Flyway's, which this tool does not run.",
                "Put what it does into a migration (V… or R__…).");
    }

    private static Diagnostic badName(String name) {
        if (name.equals("migration.sql")) {
            return Diagnostic.warning(
                    MigrationCode.FILE_NAME,
                    "A folder in the migration directory holds a migration.sql, as Prisma's migrations do; it is passed over.",
                    "Move Prisma's folders back to prisma/migrations and run schema:adopt: it makes migrations of them, and"
                            + " keeps what the database knows of them.");
        }
        return Diagnostic.warning(
                MigrationCode.FILE_NAME,
                "The file " + name + " in the migration directory is not named like a migration and is passed over.",
                "Name it V<version>__<description>.sql, or keep it elsewhere.");
    }

    private static DiagnosticException unreadable(Path path, IOException e) {
        String why = e instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(e.getMessage());
        return new DiagnosticException(
                Diagnostic.error(
                                MigrationCode.FILE_ACCESS,
                                "The migration " + path + " cannot be read.",
                                "Check the file and its permissions.")
                        .because(why),
                e);
    }
}
