package dev.mvnschema.codegen.plan;

import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.codegen.naming.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the keys of one model and names them. */
final class KeyPlanner {

    private final Map<String, JavaField> fieldsByName;
    private final Scope methods = Scope.members(name -> false);
    private final Scope constants = Scope.constants(name -> false);
    private final Map<Set<String>, JavaKey> keys = new LinkedHashMap<>();

    KeyPlanner(List<JavaField> fields) {
        this.fieldsByName =
                fields.stream().collect(Collectors.toMap(field -> field.source().name(), field -> field));
    }

    /**
     * Adds a key, unless another one over the same fields is there, or it cannot name a row: a field has no Java type, or one
     * of several may be null.
     */
    void add(List<String> names, @Nullable String clientName) {
        List<JavaField> fields = new ArrayList<>();
        for (String name : names) {
            JavaField field = fieldsByName.get(name);
            if (field == null || field.isList() || (names.size() > 1 && field.isNullable())) {
                return;
            }
            fields.add(field);
        }
        if (keys.containsKey(Set.copyOf(names))) {
            return;
        }
        String words = clientName != null
                ? Convention.TYPE.apply(clientName)
                : fields.stream()
                        .map(field -> Convention.TYPE.apply(field.component()))
                        .collect(Collectors.joining("And"));
        String method = methods.take("by" + words);
        keys.put(Set.copyOf(names), new JavaKey(method, constants.take(Convention.CONSTANT.apply(method)), fields));
    }

    List<JavaKey> all() {
        return List.copyOf(keys.values());
    }
}
