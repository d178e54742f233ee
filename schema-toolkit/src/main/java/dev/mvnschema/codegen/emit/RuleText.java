package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.RULE;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.psl.DefaultValue;
import java.util.List;
import java.util.stream.Stream;

/** The values that the client gives to columns which an input leaves out. */
final class RuleText {

    private RuleText() {}

    static List<String> all(Names names, JavaModel model) {
        FieldText fields = new FieldText(names, model);
        return model.fields().stream()
                .filter(field -> !field.isReadOnly())
                .flatMap(field -> rule(field, fields.constant(field)))
                .map(rule -> names.of(RULE) + "." + rule)
                .toList();
    }

    /** Whether the database gives the column a value when a new row has none. */
    static boolean isDatabases(JavaField field) {
        DefaultValue value = field.source().defaultValue();
        return field.source().generated() != null
                || field.source().identity() != null
                || (value != null && value.inDatabase() && !(value instanceof DefaultValue.Now));
    }

    private static Stream<String> rule(JavaField field, String constant) {
        if (field.source().updatedAt()) {
            return Stream.of("updatedAt(" + constant + ")");
        }
        DefaultValue value = field.source().defaultValue();
        if (value instanceof DefaultValue.Uuid uuid) {
            return Stream.of("uuid(" + constant + ", " + uuid.version() + ")");
        }
        if (value instanceof DefaultValue.Cuid cuid) {
            return Stream.of("cuid(" + constant + ", " + cuid.version() + ")");
        }
        if (value instanceof DefaultValue.Ulid) {
            return Stream.of("ulid(" + constant + ")");
        }
        if (value instanceof DefaultValue.Nanoid nanoid) {
            return Stream.of("nanoid(" + constant + ", " + nanoid.length() + ")");
        }
        return value instanceof DefaultValue.Now ? Stream.of("now(" + constant + ")") : Stream.empty();
    }
}
