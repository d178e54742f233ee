package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param schema the {@code @@schema}, or null when multi-schema is not used
 * @param was the former database name from {@code @@was}, or null
 */
public record EnumType(
        String name,
        String databaseName,
        @Nullable String schema,
        List<Value> values,
        @Nullable String was,
        @Nullable String documentation,
        SourceSpan span) {

    public EnumType {
        values = List.copyOf(values);
    }

    /** The value of that name; the name must come from this enum. */
    public Value value(String valueName) {
        return values.stream()
                .filter(value -> value.name().equals(valueName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value " + valueName + " on " + name));
    }

    /**
     * One value.
     *
     * @param databaseName the label in the database
     * @param was the former label from {@code @was}, or null
     */
    public record Value(
            String name,
            String databaseName,
            @Nullable String was,
            @Nullable String documentation,
            SourceSpan span) {}
}
