package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.migration.UndoFile;
import dev.mvnschema.plan.RenameStatements;
import dev.mvnschema.plan.UndoPlan;
import dev.mvnschema.plan.UndoPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the undo files of migrations, from what these make of the shadow database. */
final class UndoFiles {

    private final ProjectLayout layout;
    private final TargetDatabase target;
    private final ShadowDatabase shadow;

    UndoFiles(ProjectLayout layout, TargetDatabase target, ShadowDatabase shadow) {
        this.layout = layout;
        this.target = target;
        this.shadow = shadow;
    }

    /** The way back from a migration behind others. */
    UndoPlan plan(List<MigrationFile> before, MigrationFile migration) {
        Catalog was = replay(before);
        Catalog is = replay(with(before, migration));
        return new UndoPlanner(normalForms(with(before, migration)))
                .plan(was, is, RenameStatements.of(migration.text()));
    }

    /**
     * Writes the files for migrations that were written together.
     *
     * @param before all migrations before them
     * @return what was written
     */
    List<Path> write(List<MigrationFile> before, List<MigrationFile> added) {
        List<MigrationFile> files = new ArrayList<>(before);
        List<Path> written = new ArrayList<>();
        for (MigrationFile migration : added) {
            if (!migration.repeatable()) {
                String script = plan(files, migration).script();
                written.add(write(
                        UndoFile.of(layout.migrationsDirectory(), migration, script, !migration.equals(added.get(0)))));
                files.add(migration);
            }
        }
        return written;
    }

    /** Makes those anew whose migration was edited since: a draft. */
    void refresh(List<MigrationFile> applied, List<MigrationFile> pending) {
        List<MigrationFile> files = new ArrayList<>(applied);
        for (MigrationFile migration : pending) {
            Optional<UndoFile> undo =
                    migration.repeatable() ? Optional.empty() : UndoFile.read(layout.migrationsDirectory(), migration);
            if (undo.isPresent() && !undo.get().isFor(migration)) {
                String script = plan(files, migration).script();
                write(UndoFile.of(
                        layout.migrationsDirectory(),
                        migration,
                        script,
                        undo.get().continues()));
            }
            files.add(migration);
        }
    }

    /** Takes away the undo files of migrations that were not applied after all. */
    static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(UndoFile.configurationOf(file));
            } catch (IOException e) {
                throw unwritable(file, e);
            }
        }
    }

    Catalog replay(List<MigrationFile> files) {
        return shadow.replay(files, target.schema(), target.scope());
    }

    /** Compares expressions on what these make. */
    NormalForms normalForms(List<MigrationFile> files) {
        return shadow.normalForms(files, target.schema());
    }

    static List<MigrationFile> with(List<MigrationFile> files, MigrationFile last) {
        List<MigrationFile> all = new ArrayList<>(files);
        all.add(last);
        return all;
    }

    private static Path write(UndoFile file) {
        try {
            Files.createDirectories(file.path().getParent());
            Path configuration = UndoFile.configurationOf(file.path());
            String settings = file.configuration();
            if (settings == null) {
                Files.deleteIfExists(configuration);
            } else {
                whole(configuration, settings);
            }
            whole(file.path(), file.text());
            return file.path();
        } catch (IOException e) {
            throw unwritable(file.path(), e);
        }
    }

    private static void whole(Path file, String text) throws IOException {
        Path growing = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(growing, text);
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    private static DiagnosticException unwritable(Path file, IOException e) {
        return new DiagnosticException(
                Diagnostic.error(
                                MigrationCode.FILE_ACCESS,
                                "The undo file " + file + " could not be written or deleted.",
                                "Check that the directory can be written and the disk has room.")
                        .because(String.valueOf(e.getMessage())),
                e);
    }
}
