package dev.mvnschema.codegen.plan;

import dev.mvnschema.codegen.naming.Scope;
import dev.mvnschema.psl.Field;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Settles one model: its fields, relations and keys. */
final class ModelPlanner {

    private final Schema schema;
    private final Map<String, JavaEnum> enums;
    private final Set<String> typeNames;

    ModelPlanner(Schema schema, Map<String, JavaEnum> enums, Set<String> typeNames) {
        this.schema = schema;
        this.enums = enums;
        this.typeNames = typeNames;
    }

    JavaModel plan(Model model, JavaModel.TypeNames types, String accessor) {
        List<Field> visible = visibleFields(model);
        List<String> names = visible.stream().map(Field::name).toList();
        String unwrap = "to" + types.record().name();
        // A parameter or constant hides a type of the same name, which is possible where letters have no case.
        Map<String, String> components = Scope.members(
                        name -> Members.OF_RECORD.contains(name) || name.equals(unwrap) || typeNames.contains(name))
                .assign(names);
        // From the component, so that createdAt2 goes with CREATED_AT2.
        Set<String> taken = Set.copyOf(components.values());
        Map<String, String> constants = Scope.constants(name -> typeNames.contains(name) || taken.contains(name))
                .assign(components.values());
        List<JavaField> fields = new ArrayList<>();
        List<JavaRelation> relations = new ArrayList<>();
        visible.forEach(field -> {
            String component = components.getOrDefault(field.name(), field.name());
            String constant = constants.getOrDefault(component, component);
            if (field instanceof ScalarField scalar) {
                fields.add(field(scalar, component, constant));
            } else {
                RelationField relation = (RelationField) field;
                relations.add(new JavaRelation(relation, schema.relation(relation), component, constant));
            }
        });
        return new JavaModel(model, types, accessor, fields, relations, keys(model, fields), isCreatable(model));
    }

    private List<Field> visibleFields(Model model) {
        return model.fields().stream()
                .filter(field -> field instanceof ScalarField scalar
                        ? Visibility.isVisible(scalar)
                        : Visibility.isVisible((RelationField) field, schema))
                .toList();
    }

    private JavaField field(ScalarField field, String component, String constant) {
        ColumnKind kind = Objects.requireNonNull(ColumnKind.of(field));
        JavaType element = field.type() instanceof FieldType.EnumRef reference
                ? Objects.requireNonNull(enums.get(reference.name())).type()
                : kind.javaType();
        return new JavaField(field, kind, element, component, constant);
    }

    /** A row without a value for a required column can be inserted only where the database has one. */
    static boolean isCreatable(Model model) {
        return !model.view()
                && model.scalars()
                        .filter(field -> !Visibility.isVisible(field))
                        .noneMatch(field -> field.isRequired()
                                && field.generated() == null
                                && field.identity() == null
                                && (field.defaultValue() == null
                                        || !field.defaultValue().inDatabase()));
    }

    /** The primary key, then the unique keys that name one row: not those of a part of the table. */
    private static List<JavaKey> keys(Model model, List<JavaField> fields) {
        KeyPlanner keys = new KeyPlanner(fields);
        if (model.primaryKey() != null) {
            keys.add(model.primaryKey().fields(), model.primaryKey().clientName());
        }
        for (UniqueKey unique : model.uniques()) {
            if (unique.predicate() == null) {
                keys.add(unique.fields(), unique.clientName());
            }
        }
        return keys.all();
    }
}
