package dev.mvnschema.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A write was refused by a constraint of the database. */
public abstract sealed class ConstraintViolation extends DatabaseException
        permits UniqueViolation, ForeignKeyViolation, NotNullViolation, CheckViolation, ExclusionViolation {

    private static final long serialVersionUID = 1L;

    private final String model;
    private final @Nullable String constraint;
    private final transient List<String> fields;

    ConstraintViolation(String code, String prismaCode, String what, Violated violated, Throwable cause) {
        super(code, prismaCode, violated.describe(what), cause);
        model = violated.model();
        constraint = violated.constraint();
        fields = List.copyOf(violated.fields());
    }

    /** The model whose row was refused; the table's name when a trigger or cascade wrote another one. */
    public final String model() {
        return model;
    }

    /** The constraint's or index's name in the database; null for {@code NOT NULL}, which has none. */
    public final @Nullable String constraint() {
        return constraint;
    }

    /** The fields that the constraint is about, as far as the database names them. */
    public final List<String> fields() {
        return fields == null ? List.of() : fields;
    }

    /** What was violated. Called by the runtime. */
    public record Violated(
            String operation, String model, @Nullable String constraint, List<String> fields) {

        private String describe(String what) {
            return "%s: %s of %s%s%s"
                    .formatted(
                            operation,
                            what,
                            model,
                            fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")",
                            constraint == null ? "" : ", constraint \"" + constraint + "\"");
        }
    }
}
