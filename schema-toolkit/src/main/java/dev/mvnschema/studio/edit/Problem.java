package dev.mvnschema.studio.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a change cannot be made.
 *
 * @param entity the id of the entity
 * @param id what the page calls the row; null when it is not known which one it was
 * @param column the cause, when it is one
 * @param code that of the diagnostic
 */
record Problem(
        @Nullable String entity,
        @Nullable String id,
        @Nullable String column,
        String code,
        String message,
        @Nullable String detail) {

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("entity", entity);
        values.put("id", id);
        values.put("column", column);
        values.put("code", code);
        values.put("message", message);
        values.put("detail", detail);
        return values;
    }
}
