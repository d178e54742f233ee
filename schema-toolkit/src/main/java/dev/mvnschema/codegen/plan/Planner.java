package dev.mvnschema.codegen.plan;

import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.codegen.naming.Scope;
import dev.mvnschema.codegen.sql.SqlQuery;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settles names and types. Models and enums have the first choice of type names; the types that come with them
 * ({@code UserMapper}, {@code Database}) take what is left.
 */
public final class Planner {

    private final Schema schema;
    private final String packageName;
    private final Scope types = Scope.types(Members.TYPES::contains);

    private Planner(Schema schema, String packageName) {
        this.schema = schema;
        this.packageName = packageName;
    }

    /** What will be generated for a schema. Models that are ignored, or that have no column that Java can read, are left out. */
    public static GenerationPlan plan(Schema schema, String packageName) {
        return plan(schema, packageName, List.of());
    }

    /** The same with queries. */
    public static GenerationPlan plan(Schema schema, String packageName, List<SqlQuery> queries) {
        return new Planner(schema, packageName).plan(queries);
    }

    private GenerationPlan plan(List<SqlQuery> queries) {
        List<Model> visible =
                schema.models().stream().filter(Visibility::isVisible).toList();
        List<String> modelNames = visible.stream().map(Model::name).toList();
        List<String> names = new ArrayList<>(modelNames);
        names.addAll(schema.enums().stream().map(EnumType::name).toList());
        Map<String, String> typeNames = types.assign(names);
        JavaType database = type("Database");
        Map<String, JavaModel.TypeNames> companions = new HashMap<>();
        // In the order of the alphabet, so that the order of files decides nothing.
        modelNames.stream()
                .sorted()
                .forEach(model -> companions.put(model, companions(schema.model(model), name(typeNames, model))));

        Map<String, JavaEnum> enums = new LinkedHashMap<>();
        for (EnumType source : schema.enums()) {
            enums.put(source.name(), javaEnum(source, typeNames));
        }
        // From the type, so that db.user2() goes with User2.
        Map<String, String> accessors = Scope.members(Members.OF_DATABASE::contains)
                .assign(modelNames.stream().map(model -> name(typeNames, model)).toList());
        ModelPlanner planner = new ModelPlanner(schema, enums, Set.copyOf(types.taken()));
        // Side by side: a model's own names depend on nothing but those settled above.
        List<JavaModel> models = visible.parallelStream()
                .map(model -> planner.plan(
                        model,
                        Objects.requireNonNull(companions.get(model.name())),
                        name(accessors, name(typeNames, model.name()))))
                .toList();
        return new GenerationPlan(packageName, database, List.copyOf(enums.values()), models, queries(queries, enums));
    }

    private JavaQueries queries(List<SqlQuery> queries, Map<String, JavaEnum> enums) {
        JavaType holder = queries.isEmpty() ? JavaType.of(packageName, "Queries") : type("Queries");
        Scope methods = Scope.members(Members.OF_DATABASE::contains);
        List<JavaQueries.Query> all = new ArrayList<>();
        for (SqlQuery query : queries) {
            String method = methods.take(query.name());
            JavaType row = type(Convention.TYPE.apply(method) + "Row");
            all.add(new JavaQueries.Query(
                    query, method, row, values(query.parameters(), enums), values(query.columns(), enums)));
        }
        return new JavaQueries(holder, all);
    }

    private static List<JavaQueries.Value> values(List<SqlQuery.Value> values, Map<String, JavaEnum> enums) {
        Scope names = Scope.members(Members.OF_RECORD::contains);
        List<JavaQueries.Value> all = new ArrayList<>();
        for (SqlQuery.Value value : values) {
            JavaType type = value.enumName() == null
                    ? value.kind().javaType()
                    : Objects.requireNonNull(enums.get(value.enumName())).type();
            all.add(new JavaQueries.Value(names.take(Convention.MEMBER.apply(value.name())), value, type));
        }
        return all;
    }

    private JavaEnum javaEnum(EnumType source, Map<String, String> typeNames) {
        Map<String, String> constants = Scope.constants(name -> false)
                .assign(source.values().stream().map(EnumType.Value::name).toList());
        return new JavaEnum(
                source,
                JavaType.of(packageName, name(typeNames, source.name())),
                source.values().stream()
                        .map(value -> new JavaEnum.Constant(
                                value.name(),
                                name(constants, value.name()),
                                value.databaseName(),
                                value.documentation()))
                        .toList());
    }

    private JavaModel.TypeNames companions(Model model, String name) {
        SortedMap<String, JavaType> partial = new TreeMap<>();
        if (ModelPlanner.isCreatable(model)) {
            model.fields().stream()
                    .filter(RelationField.class::isInstance)
                    .map(RelationField.class::cast)
                    .filter(relation -> Visibility.isVisible(relation, schema) && isRequired(model, relation))
                    .map(RelationField::name)
                    .sorted()
                    .forEach(relation -> partial.put(relation, type(name + "For" + Convention.TYPE.apply(relation))));
        }
        return new JavaModel.TypeNames(
                JavaType.of(packageName, name),
                type(name + "WithRelations"),
                type(name + "Create"),
                type(name + "Update"),
                type(name + "Stages"),
                partial,
                type(name + "Mapper"),
                type(name + "Table"));
    }

    /** Whether a new row must say which row it refers to. */
    private boolean isRequired(Model model, RelationField field) {
        return schema.relation(field) instanceof Relation.ForeignKey key
                && key.child().equals(model.name())
                && key.childField().equals(field.name())
                && key.fields().stream().anyMatch(name -> JavaField.isRequiredOnCreate(model.scalar(name)));
    }

    private JavaType type(String wanted) {
        return JavaType.of(packageName, types.take(wanted));
    }

    private static String name(Map<String, String> names, String schemaName) {
        return names.getOrDefault(schemaName, schemaName);
    }
}
