package dev.mvnschema.codegen.plan;

import com.palantir.javapoet.TypeName;
import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.codegen.naming.Scope;
import dev.mvnschema.psl.Field;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settles one model: its fields, relations and keys. */
final class ModelPlanner {

    private final Schema schema;
    private final Map<String, JavaEnum> enums;

    ModelPlanner(Schema schema, Map<String, JavaEnum> enums) {
        this.schema = schema;
        this.enums = enums;
    }

    JavaModel plan(Model model, JavaModel.TypeNames types, String accessor) {
        List<String> names = visibleFields(model).map(Field::name).toList();
        Map<String, String> components = Scope.members(Members.OF_RECORD).assign(names);
        // From the component, so that createdAt2 goes with CREATED_AT2.
        Map<String, String> constants = Scope.constants(Members.CONSTANTS_OF_RECORD).assign(components.values());
        List<JavaField> fields = new ArrayList<>();
        List<JavaRelation> relations = new ArrayList<>();
        visibleFields(model).forEach(field -> {
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

    private Stream<Field> visibleFields(Model model) {
        return model.fields().stream()
                .filter(field -> field instanceof ScalarField scalar
                        ? Visibility.isVisible(scalar)
                        : Visibility.isVisible((RelationField) field, schema));
    }

    private JavaField field(ScalarField field, String component, String constant) {
        ColumnKind kind = Objects.requireNonNull(ColumnKind.of(field));
        TypeName element = field.type() instanceof FieldType.EnumRef reference
                ? Objects.requireNonNull(enums.get(reference.name())).type()
                : kind.javaType();
        return new JavaField(field, kind, element, component, constant);
    }

    /** A row without a value for a required column can be inserted only where the database has one. */
    private static boolean isCreatable(Model model) {
        return !model.view()
                && model.scalars()
                        .filter(field -> !Visibility.isVisible(field))
                        .noneMatch(field -> field.isRequired()
                                && field.generated() == null
                                && field.identity() == null
                                && (field.defaultValue() == null
                                        || !field.defaultValue().inDatabase()));
    }

    /**
     * The primary key, then the unique keys that name one row: not those of a part of the table, and of those over several
     * fields only those whose fields cannot be null.
     */
    private static List<JavaKey> keys(Model model, List<JavaField> fields) {
        Map<String, JavaField> byName =
                fields.stream().collect(Collectors.toMap(field -> field.source().name(), field -> field));
        Map<Set<String>, JavaKey> keys = new LinkedHashMap<>();
        Scope methods = Scope.members(Set.of());
        if (model.primaryKey() != null) {
            add(
                    keys,
                    methods,
                    byName,
                    model.primaryKey().fields(),
                    model.primaryKey().clientName(),
                    true);
        }
        for (UniqueKey unique : model.uniques()) {
            if (unique.predicate() == null) {
                add(keys, methods, byName, unique.fields(), unique.clientName(), false);
            }
        }
        return List.copyOf(keys.values());
    }

    private static void add(
            Map<Set<String>, JavaKey> keys,
            Scope methods,
            Map<String, JavaField> byName,
            List<String> names,
            @Nullable String clientName,
            boolean primary) {
        List<JavaField> fields = new ArrayList<>();
        for (String name : names) {
            JavaField field = byName.get(name);
            if (field == null || (names.size() > 1 && field.isNullable()) || field.isList()) {
                return;
            }
            fields.add(field);
        }
        if (!keys.containsKey(new LinkedHashSet<>(names))) {
            String joined = clientName != null
                    ? Convention.TYPE.apply(clientName)
                    : fields.stream()
                            .map(field -> Convention.TYPE.apply(field.component()))
                            .collect(Collectors.joining("And"));
            keys.put(new LinkedHashSet<>(names), new JavaKey(methods.take("by" + joined), fields, primary));
        }
    }
}
