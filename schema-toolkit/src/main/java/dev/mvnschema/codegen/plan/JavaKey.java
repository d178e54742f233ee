package dev.mvnschema.codegen.plan;

import java.util.List;

/**
 * Fields that tell rows of a model apart.
 *
 * @param method the name of the method that takes their values: {@code byTelegramId}, {@code byProviderAndExternalId}
 * @param primary whether it is the primary key
 */
public record JavaKey(String method, List<JavaField> fields, boolean primary) {

    public JavaKey {
        fields = List.copyOf(fields);
    }
}
