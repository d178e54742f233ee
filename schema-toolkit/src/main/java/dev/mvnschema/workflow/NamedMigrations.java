package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.Version;
import java.util.List;
import java.util.Optional;

/**
 * Finds the migration that a person means: by version ({@code 20261122101500}), file name with or without {@code .sql}, Prisma's
 * form of it ({@code 20261122101500_add_users}), or description ({@code add_users}) when no other has it.
 */
final class NamedMigrations {

    /** The word that means every migration. */
    static final String ALL = "all";

    private final List<MigrationRecord> records;

    NamedMigrations(List<MigrationRecord> records) {
        this.records = records;
    }

    /**
     * The one that is meant, or nothing.
     *
     * @throws DiagnosticException when several have that description
     */
    Optional<MigrationRecord> find(String name) {
        String wanted = name.strip();
        Optional<Version> version = Version.parse(wanted);
        Optional<MigrationRecord> found = version.flatMap(this::withVersion);
        if (found.isPresent()) {
            return found;
        }
        found = records.stream().filter(record -> isFile(record, wanted)).findFirst();
        if (found.isPresent()) {
            return found;
        }
        List<MigrationRecord> described = records.stream()
                .filter(record -> words(record.description()).equalsIgnoreCase(words(wanted)))
                .toList();
        if (described.size() > 1) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.AMBIGUOUS_NAME,
                    described.size() + " migrations are called \"" + wanted + "\": "
                            + String.join(
                                    ", ",
                                    described.stream()
                                            .map(MigrationRecord::file)
                                            .toList()) + ".",
                    "Name the one that is meant by its version."));
        }
        return described.stream().findFirst();
    }

    private Optional<MigrationRecord> withVersion(Version version) {
        return records.stream()
                .filter(record -> record.version() != null && new Version(record.version()).equals(version))
                .findFirst();
    }

    private static boolean isFile(MigrationRecord record, String name) {
        String file = record.file();
        String plain = file.substring(file.lastIndexOf('/') + 1);
        String bare = plain.replaceFirst("\\.sql$", "");
        return file.equals(name)
                || plain.equals(name)
                || bare.equals(name)
                || (record.version() != null && name.equals(record.version() + "_" + words(record.description())));
    }

    private static String words(String description) {
        return description.strip().replace(' ', '_');
    }
}
