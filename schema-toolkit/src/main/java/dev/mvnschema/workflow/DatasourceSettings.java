package dev.mvnschema.workflow;

import dev.mvnschema.psl.Datasource.UrlSource;
import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigKeyword;
import dev.mvnschema.psl.syntax.Declaration.ConfigProperty;
import dev.mvnschema.psl.syntax.Expression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the schema's datasource says about the database, read from the text alone: commands that need no schema must not fail
 * because of an error somewhere else in it.
 *
 * @param schemas the {@code schemas} list; empty when multi-schema is not used
 */
record DatasourceSettings(
        @Nullable UrlSource url,
        @Nullable UrlSource directUrl,
        @Nullable UrlSource shadowDatabaseUrl,
        List<String> schemas) {

    static final DatasourceSettings NONE = new DatasourceSettings(null, null, null, List.of());

    /** Of the project; {@link #NONE} when it has no schema or no datasource. */
    static DatasourceSettings of(ProjectLayout layout) {
        if (!hasSchema(layout.schemaDirectory())) {
            return NONE;
        }
        return SchemaFiles.read(layout).files().stream()
                .flatMap(file -> file.parse().declarations().stream())
                .filter(ConfigDeclaration.class::isInstance)
                .map(ConfigDeclaration.class::cast)
                .filter(block -> block.keyword() == ConfigKeyword.DATASOURCE)
                .findFirst()
                .map(DatasourceSettings::of)
                .orElse(NONE);
    }

    private static DatasourceSettings of(ConfigDeclaration block) {
        return new DatasourceSettings(
                source(block, "url"),
                source(block, "directUrl"),
                source(block, "shadowDatabaseUrl"),
                value(block, "schemas").map(DatasourceSettings::strings).orElse(List.of()));
    }

    private static Optional<Expression> value(ConfigDeclaration block, String name) {
        return block.properties().stream()
                .filter(property -> property.name().text().equals(name))
                .map(ConfigProperty::value)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static @Nullable UrlSource source(ConfigDeclaration block, String name) {
        Expression value = value(block, name).orElse(null);
        if (value instanceof Expression.StringValue text) {
            return new UrlSource.Literal(text.value());
        }
        if (value instanceof Expression.FunctionCall call
                && call.name().text().equals("env")
                && call.arguments().arguments().size() == 1
                && call.arguments().arguments().get(0).value() instanceof Expression.StringValue variable) {
            return new UrlSource.EnvironmentVariable(variable.value());
        }
        return null;
    }

    private static List<String> strings(Expression value) {
        if (!(value instanceof Expression.ArrayValue array)) {
            return List.of();
        }
        return array.elements().stream()
                .filter(Expression.StringValue.class::isInstance)
                .map(element -> ((Expression.StringValue) element).value())
                .toList();
    }

    /** Whether there is a schema file below the directory. */
    static boolean hasSchema(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".prisma"));
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
