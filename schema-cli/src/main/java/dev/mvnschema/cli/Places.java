package dev.mvnschema.cli;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.startup.ClassPathMigrations;
import dev.mvnschema.workflow.LoadedSchema;
import dev.mvnschema.workflow.OperationCode;
import dev.mvnschema.workflow.ProjectLayout;
import dev.mvnschema.workflow.TargetDatabase;
import dev.mvnschema.workflow.Variables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the database and the files of a command are. */
final class Places {

    private static final String CLASS_PATH = "classpath:";
    private static final String USUAL = "db/migration";

    private final Options options;
    private final Map<String, String> process;

    Places(Options options, Map<String, String> process) {
        this.options = options;
        this.process = process;
    }

    /** The one that is named, else that of {@code DATABASE_URL}. */
    TargetDatabase database() {
        Variables variables = Variables.of(process, ProjectLayout.of(Path.of("")));
        String given = options.value("url");
        String url = given == null || given.isBlank() ? variables.get("DATABASE_URL") : given;
        if (url == null) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.NO_DATABASE,
                    "No database is named.",
                    "Set the variable DATABASE_URL, or say --url postgresql://user@host:5432/database."));
        }
        DatabaseUrl address =
                DatabaseUrl.parse(url).withCredentials(options.value("user"), variables.get("DATABASE_PASSWORD"));
        return TargetDatabase.of(new ConnectionFactory(address), false, List.of());
    }

    /** A directory, or a place on the class path. */
    MigrationDirectory migrations() {
        String given = options.value("migrations");
        if (given == null) {
            given = Files.isDirectory(Path.of(USUAL)) ? USUAL : CLASS_PATH + USUAL;
        }
        if (given.startsWith(CLASS_PATH)) {
            return ClassPathMigrations.read(Places.class.getClassLoader(), given.substring(CLASS_PATH.length()));
        }
        Path directory = Path.of(given);
        if (!Files.isDirectory(directory)) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.NO_MIGRATIONS,
                    "There is no directory " + directory.toAbsolutePath() + ".",
                    "Name the one with the migrations: --migrations <directory>, or classpath:db/migration."));
        }
        return MigrationDirectory.read(directory.toAbsolutePath());
    }

    Path seeds() {
        return Path.of(options.value("seedDirectory", "db/seed")).toAbsolutePath();
    }

    /** Checks the schema where one is; gives the number of its files. */
    int validateSchema(Reporter reporter) {
        String given = options.value("schemaDirectory");
        Path directory = Path.of(given == null ? "schema" : given).toAbsolutePath();
        if (given == null && !Files.isDirectory(directory)) {
            return 0;
        }
        LoadedSchema schema = LoadedSchema.of(ProjectLayout.of(Path.of("")).withSchemaDirectory(directory));
        schema.warnings().forEach(reporter::warn);
        return schema.files().size();
    }
}
