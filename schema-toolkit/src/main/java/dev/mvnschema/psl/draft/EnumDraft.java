package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.Declaration.EnumDeclaration;
import dev.mvnschema.psl.syntax.Declaration.EnumValueDeclaration;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum. */
public final class EnumDraft implements TypeDraft {

    private final EnumDeclaration source;
    public final Map<String, EnumValueDeclaration> valuesByName = new LinkedHashMap<>();

    /** {@code @map} labels and {@code @was} labels, by value name. */
    public final Map<String, String> mappedValues = new HashMap<>();

    public final Map<String, String> formerValues = new HashMap<>();

    public @Nullable String mappedName;
    public @Nullable StringValue schema;
    public @Nullable String was;

    public EnumDraft(EnumDeclaration source) {
        this.source = source;
        source.values().forEach(value -> valuesByName.put(value.name().text(), value));
    }

    @Override
    public EnumDeclaration source() {
        return source;
    }

    public String databaseName() {
        return mappedName != null ? mappedName : name();
    }

    public @Nullable String schemaName() {
        return schema == null ? null : schema.value();
    }
}
