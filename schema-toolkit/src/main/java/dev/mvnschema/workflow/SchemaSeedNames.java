package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.seed.SeedNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the project's schema, read when the first seed asks; none when it has no schema, or one with errors. */
final class SchemaSeedNames implements SeedNames {

    private final ProjectLayout layout;
    private Optional<Schema> schema = Optional.empty();
    private boolean read;

    SchemaSeedNames(ProjectLayout layout) {
        this.layout = layout;
    }

    @Override
    public Optional<SeedNames.Named> model(String name) {
        if (!read) {
            read = true;
            schema = load();
        }
        return schema.flatMap(found -> found.models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(model -> names(found, model)));
    }

    private Optional<Schema> load() {
        try {
            return Optional.of(LoadedSchema.of(layout).schema());
        } catch (DiagnosticException noSchema) {
            return Optional.empty();
        }
    }

    private static SeedNames.Named names(Schema schema, Model model) {
        Map<String, String> columns = new HashMap<>();
        Map<String, Map<String, String>> labels = new HashMap<>();
        Set<String> stamped = new HashSet<>();
        model.scalars().forEach(field -> {
            columns.put(field.name(), field.columnName());
            labels.put(field.columnName(), labels(schema, field));
            if (field.updatedAt() && field.defaultValue() == null) {
                stamped.add(field.columnName());
            }
        });
        return new SeedNames.Named(model.databaseName(), columns, labels, stamped);
    }

    private static Map<String, String> labels(Schema schema, ScalarField field) {
        Map<String, String> labels = new HashMap<>();
        if (field.type() instanceof FieldType.EnumRef reference) {
            schema.enums().stream()
                    .filter(type -> type.name().equals(reference.name()))
                    .flatMap(type -> type.values().stream())
                    .filter(value -> !value.databaseName().equals(value.name()))
                    .forEach(value -> labels.put(value.name(), value.databaseName()));
        }
        return labels;
    }
}
