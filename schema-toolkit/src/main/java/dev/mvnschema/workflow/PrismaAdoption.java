package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryRow;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.PrismaConversion;
import dev.mvnschema.migration.PrismaHistory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes over a project of Prisma: files first, then what the database knows of them. */
final class PrismaAdoption {

    private final Environment environment;
    private final ProjectLayout layout;
    private final DatabaseOptions options;
    private final TargetDatabase target;
    private final Catalog actual;

    PrismaAdoption(
            Environment environment,
            ProjectLayout layout,
            DatabaseOptions options,
            TargetDatabase target,
            Catalog actual) {
        this.environment = environment;
        this.layout = layout;
        this.options = options;
        this.target = target;
        this.actual = actual;
    }

    Adoption plan(PrismaProject project) {
        PrismaHistory history = history();
        List<PrismaConversion.Converted> converted =
                new PrismaConversion(layout.migrationsDirectory()).convert(project.migrations());
        refuseUnclean(history, converted);
        AdoptedFiles files = new AdoptedFiles(layout);
        schema(project, files);
        converted.forEach(migration -> migration.files().forEach(files::add));
        tellChanges(converted, history);
        return new Adoption(files, records(converted, history), false);
    }

    private PrismaHistory history() {
        try (Connection connection = target.connections().open()) {
            return PrismaHistory.read(connection, target.schema());
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    private static void refuseUnclean(PrismaHistory history, List<PrismaConversion.Converted> converted) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, PrismaHistory.Row> applied = history.applied();
        Set<String> names = new HashSet<>();
        converted.forEach(migration -> names.add(migration.migration().name()));
        for (PrismaHistory.Row row : history.rows()) {
            if (row.failed() && !applied.containsKey(row.name())) {
                problems.add(Diagnostic.error(
                        CommandCode.ADOPT_HISTORY,
                        "The migration " + row.name() + " failed in this database, or was never finished; nothing was"
                                + " adopted.",
                        "Repair it with Prisma first: prisma migrate resolve --applied " + row.name()
                                + ", or --rolled-back."));
            }
        }
        for (String name : applied.keySet()) {
            if (!names.contains(name)) {
                problems.add(Diagnostic.error(
                        CommandCode.ADOPT_HISTORY,
                        "The migration " + name + " is applied in this database, and its folder is gone; nothing was"
                                + " adopted.",
                        "Bring the folder back from the version control."));
            }
        }
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }

    /** Copied when the module has no schema of its own; refused when it has errors. */
    private void schema(PrismaProject project, AdoptedFiles files) {
        if (files.hasSchema()) {
            return;
        }
        List<ParsedFile> parsed = new ArrayList<>();
        for (Map.Entry<Path, Path> file : project.schema().entrySet()) {
            try {
                String text = Files.readString(file.getKey());
                parsed.add(SchemaParser.parse(new SourceText(layout.display(file.getKey()), text)));
                files.add(layout.schemaDirectory().resolve(file.getValue().toString()), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        new SchemaResolver().resolve(parsed).orThrow();
    }

    private void tellChanges(List<PrismaConversion.Converted> converted, PrismaHistory history) {
        Map<String, PrismaHistory.Row> applied = history.applied();
        for (PrismaConversion.Converted migration : converted) {
            String name = migration.migration().name();
            if (migration.changed()) {
                tell(
                        "The migration " + name + " holds transactions of its own, or statements that run in none: it"
                                + " became " + migration.files().size()
                                + (migration.files().size() == 1 ? " file" : " files") + " without them.",
                        "Look at it once; the statements and their order are the same.");
            }
            PrismaHistory.Row row = applied.get(name);
            if (row != null && !migration.migration().hasChecksum(row.checksum())) {
                tell(
                        "The migration " + name + " was edited after it was applied in this database.",
                        "The history takes it as it is now; the drift below tells whether that matters.");
            }
        }
    }

    private void tell(String message, String advice) {
        environment.reporter().warn(Diagnostic.warning(CommandCode.ADOPT_NOTE, message, advice));
    }

    /** What the database has and our history does not know yet. */
    private List<Adoption.Applied> records(List<PrismaConversion.Converted> converted, PrismaHistory history) {
        Set<String> known = new HashSet<>();
        PendingMigrations.history(target).rows().stream()
                .map(HistoryRow::script)
                .forEach(known::add);
        boolean all = !history.exists() && known.isEmpty() && isMadeByAll(converted);
        Map<String, PrismaHistory.Row> applied = history.applied();
        List<Adoption.Applied> records = new ArrayList<>();
        for (PrismaConversion.Converted migration : converted) {
            PrismaHistory.Row row = applied.get(migration.migration().name());
            for (MigrationFile file : migration.files()) {
                if ((all || row != null) && !known.contains(file.script())) {
                    records.add(new Adoption.Applied(file, row == null ? null : row.finishedAt()));
                }
            }
        }
        return records;
    }

    /** A database without any history that is as if all migrations had run, as {@code db push} leaves it. */
    private boolean isMadeByAll(List<PrismaConversion.Converted> converted) {
        if (actual.tables().isEmpty() && actual.enums().isEmpty()) {
            return false;
        }
        List<MigrationFile> files = new ArrayList<>();
        converted.forEach(migration -> files.addAll(migration.files()));
        Catalog made = new Databases(environment, layout, options)
                .shadow(target)
                .replay(files, target.schema(), target.scope());
        List<String> drift = DriftCheck.between(made, actual, target.normalForms());
        if (!drift.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                            CommandCode.ADOPT_HISTORY,
                            "The database " + target.address() + " has tables, no history, and is not what all"
                                    + " migrations make; nothing was adopted.",
                            "Check that it is the right database.",
                            "Or bring it to the migrations with Prisma first (prisma migrate resolve, migrate deploy).")
                    .because(DriftRepair.explained(drift)));
        }
        return true;
    }
}
