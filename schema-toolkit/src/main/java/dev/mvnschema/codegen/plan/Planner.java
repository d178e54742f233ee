package dev.mvnschema.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.mvnschema.codegen.naming.Scope;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles names and types. Models and enums have the first choice of type names; the types that come with them
 * ({@code UserMapper}, {@code Database}) take what is left.
 */
public final class Planner {

    private final Schema schema;
    private final String packageName;
    private final Scope types = Scope.types(Set.of());

    private Planner(Schema schema, String packageName) {
        this.schema = schema;
        this.packageName = packageName;
    }

    /** What will be generated for a schema. Models that are ignored, or that have no column that Java can read, are left out. */
    public static GenerationPlan plan(Schema schema, String packageName) {
        return new Planner(schema, packageName).plan();
    }

    private GenerationPlan plan() {
        List<Model> visible =
                schema.models().stream().filter(Visibility::isVisible).toList();
        List<String> names = new ArrayList<>(visible.stream().map(Model::name).toList());
        names.addAll(schema.enums().stream().map(EnumType::name).toList());
        Map<String, String> typeNames = types.assign(names);
        ClassName database = type("Database");

        Map<String, JavaEnum> enums = new LinkedHashMap<>();
        for (EnumType source : schema.enums()) {
            enums.put(source.name(), javaEnum(source, typeNames));
        }
        Map<String, String> accessors = Scope.members(Members.OF_DATABASE)
                .assign(visible.stream().map(Model::name).toList());
        ModelPlanner planner = new ModelPlanner(schema, enums);
        List<JavaModel> models = visible.stream()
                .map(model ->
                        planner.plan(model, companions(name(typeNames, model.name())), name(accessors, model.name())))
                .toList();
        return new GenerationPlan(packageName, database, List.copyOf(enums.values()), models);
    }

    private JavaEnum javaEnum(EnumType source, Map<String, String> typeNames) {
        Map<String, String> constants = Scope.constants(Members.OF_ENUM)
                .assign(source.values().stream().map(EnumType.Value::name).toList());
        return new JavaEnum(
                source,
                ClassName.get(packageName, name(typeNames, source.name())),
                source.values().stream()
                        .map(value -> new JavaEnum.Constant(
                                value.name(),
                                name(constants, value.name()),
                                value.databaseName(),
                                value.documentation()))
                        .toList());
    }

    private JavaModel.TypeNames companions(String name) {
        return new JavaModel.TypeNames(ClassName.get(packageName, name), type(name + "Mapper"));
    }

    private ClassName type(String wanted) {
        return ClassName.get(packageName, types.take(wanted));
    }

    private static String name(Map<String, String> names, String schemaName) {
        return names.getOrDefault(schemaName, schemaName);
    }
}
