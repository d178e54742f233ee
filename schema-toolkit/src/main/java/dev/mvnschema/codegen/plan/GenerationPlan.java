package dev.mvnschema.codegen.plan;

import java.util.List;

/**
 * Everything that will be generated.
 *
 * @param database the door to all models
 * @param enums in the order of the schema
 * @param queries what people wrote in SQL
 * @param models in the order of the schema, without those that are ignored
 */
public record GenerationPlan(
        String packageName, JavaType database, List<JavaEnum> enums, List<JavaModel> models, JavaQueries queries) {

    public GenerationPlan {
        enums = List.copyOf(enums);
        models = List.copyOf(models);
    }

    /** The model of that schema name; it must be one that is generated. */
    public JavaModel model(String name) {
        return models.stream()
                .filter(model -> model.source().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model " + name));
    }
}
