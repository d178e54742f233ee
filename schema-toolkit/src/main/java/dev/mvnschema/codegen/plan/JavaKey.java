package dev.mvnschema.codegen.plan;

import java.util.List;

/**
 * Fields that tell rows of a model apart.
 *
 * @param method the name of the method that takes their values: {@code byTelegramId}, {@code byProviderAndExternalId}
 * @param constant the name of what stands for it in the model's table
 */
public record JavaKey(String method, String constant, List<JavaField> fields) {

    public JavaKey {
        fields = List.copyOf(fields);
    }
}
