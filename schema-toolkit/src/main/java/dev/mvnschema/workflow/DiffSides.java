package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.PrintedForms;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.PrismaMigrations;
import dev.mvnschema.migration.Version;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes catalogs of the two sides of a diff. Both are looked at in the same way: with the same schemas, named alike. */
final class DiffSides {

    private final Environment environment;
    private final ProjectLayout layout;
    private final Databases databases;

    DiffSides(Environment environment, ProjectLayout layout, Databases databases) {
        this.environment = environment;
        this.layout = layout;
        this.databases = databases;
    }

    /**
     * What each side is.
     *
     * @param to with the hints of a schema, if it is one
     * @param names the schema at the end of the way; an empty one when there is none
     */
    record Sides(Catalog from, MappedSchema to, Schema names) {}

    /** Reads both. */
    Sides read(DiffEndpoint from, DiffEndpoint to) {
        List<@Nullable Schema> schemas = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (DiffEndpoint side : List.of(from, to)) {
            Schema schema = side instanceof DiffEndpoint.SchemaAt files ? schema(files.path()) : null;
            schemas.add(schema);
            if (schema != null && schema.datasource() != null && declared.isEmpty()) {
                declared.addAll(schema.datasource().schemas());
            }
        }
        boolean anySchema = schemas.get(0) != null || schemas.get(1) != null;
        List<String> several = anySchema ? declared : databases.declaredSchemas();
        Schema last = schemas.get(1);
        MappedSchema before = side(from, schemas.get(0), several);
        MappedSchema after = side(to, last, several);
        boolean bothSchemas = schemas.get(0) != null && last != null;
        return new Sides(
                before.catalog(),
                bothSchemas ? after.comingFrom(before) : after,
                last == null ? new SchemaResolver().resolve(List.of()).orThrow() : last);
    }

    private MappedSchema side(DiffEndpoint side, @Nullable Schema schema, List<String> several) {
        if (schema != null) {
            return SchemaMapper.map(schema);
        }
        if (side instanceof DiffEndpoint.ProjectDatabase) {
            return only(live(databases.open(false), several));
        }
        if (side instanceof DiffEndpoint.DatabaseAt other) {
            return only(live(TargetDatabase.of(new ConnectionFactory(other.url()), false, several), several));
        }
        if (side instanceof DiffEndpoint.MigrationsAt migrations) {
            return only(replay(migrations(migrations.path()), several));
        }
        if (side instanceof DiffEndpoint.Script script) {
            return only(replay(List.of(script(script.path())), several));
        }
        return only(Catalog.EMPTY);
    }

    /** Expressions are compared where one of the sides is real. */
    NormalForms forms(DiffEndpoint from, DiffEndpoint to) {
        for (DiffEndpoint side : List.of(from, to)) {
            if (side instanceof DiffEndpoint.ProjectDatabase) {
                return databases.open(false).normalForms();
            }
            if (side instanceof DiffEndpoint.DatabaseAt other) {
                return new PrintedForms(new ConnectionFactory(other.url())::open, databases.defaultSchema());
            }
        }
        for (DiffEndpoint side : List.of(from, to)) {
            List<MigrationFile> files = side instanceof DiffEndpoint.MigrationsAt migrations
                    ? migrations(migrations.path())
                    : side instanceof DiffEndpoint.Script script ? List.of(script(script.path())) : List.of();
            if (!files.isEmpty()) {
                return databases.shadow(Optional.empty()).normalForms(files, databases.defaultSchema());
            }
        }
        return NormalForms.asWritten();
    }

    private static MappedSchema only(Catalog catalog) {
        return new MappedSchema(catalog, Hints.NONE);
    }

    private static Catalog live(TargetDatabase target, List<String> several) {
        return new TargetDatabase(target.connections(), target.address(), target.schema(), several).introspect();
    }

    private Catalog replay(List<MigrationFile> files, List<String> several) {
        String schema = databases.defaultSchema();
        IntrospectionScope scope =
                several.isEmpty() ? IntrospectionScope.single(schema) : IntrospectionScope.multiple(several, schema);
        return files.isEmpty()
                ? Catalog.EMPTY
                : databases.shadow(Optional.empty()).replay(files, schema, scope);
    }

    private List<MigrationFile> migrations(Path directory) {
        if (PrismaMigrations.isDirectory(directory)) {
            return PrismaMigrations.read(directory).files(directory);
        }
        MigrationDirectory found = MigrationDirectory.read(directory);
        found.warnings().forEach(environment.reporter()::warn);
        List<MigrationFile> files = new ArrayList<>(found.versioned());
        files.addAll(found.repeatable());
        return files;
    }

    private static MigrationFile script(Path path) {
        try {
            return new MigrationFile(
                    path,
                    new Version("1"),
                    "script",
                    "V1__script.sql",
                    Files.readString(path),
                    "placeholderReplacement=false\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema schema(Path path) {
        LoadedSchema loaded = SchemaFiles.read(layout.withSchemaDirectory(path)).resolve();
        loaded.warnings().forEach(environment.reporter()::warn);
        return loaded.schema();
    }
}
