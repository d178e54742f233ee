package dev.mvnschema.codegen.plan;

import dev.mvnschema.psl.EnumType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum of the schema.
 *
 * @param constants in source order
 */
public record JavaEnum(EnumType source, JavaType type, List<Constant> constants) {

    public JavaEnum {
        constants = List.copyOf(constants);
    }

    /**
     * One value.
     *
     * @param name the Java constant
     * @param label what the database calls it
     */
    public record Constant(
            String schemaName,
            String name,
            String label,
            @Nullable String documentation) {}
}
