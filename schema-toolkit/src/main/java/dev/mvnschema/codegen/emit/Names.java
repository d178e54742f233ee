package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.Nullness;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How one file calls the types that it uses. A type is imported, unless its simple name means another one there: a generated
 * type of the same package, or one that is nested in the file. Then it is written in full.
 */
final class Names {

    private static final JavaType NULLABLE = JavaType.of("org.jspecify.annotations", "Nullable");
    private static final JavaType LIST = JavaType.of(List.class);

    private final String packageName;
    private final Set<String> packageTypes;
    private final Set<String> nestedTypes;
    private final Nullness nullness;
    private final SortedSet<String> imports = new TreeSet<>();

    /**
     * @param packageTypes the simple names of all generated types
     * @param nestedTypes the simple names of types declared inside the file's type
     */
    Names(String packageName, Set<String> packageTypes, Set<String> nestedTypes, Nullness nullness) {
        this.packageName = packageName;
        this.packageTypes = packageTypes;
        this.nestedTypes = nestedTypes;
        this.nullness = nullness;
    }

    /** The type as an object. */
    String of(JavaType type) {
        return isImportable(type) ? type.name() : type.qualifiedName();
    }

    /** The type, as a primitive where it is one. */
    String plain(JavaType type) {
        return type.isPrimitive() ? type.primitive() : of(type);
    }

    /** The type of a field's value, boxed and without nullness: what a type argument takes. */
    String reference(JavaField field) {
        return field.isList() ? of(LIST) + "<" + of(field.element()) + ">" : of(field.element());
    }

    /** The type of a field as a component, a parameter or a result. */
    String declared(JavaField field) {
        if (field.isNullable()) {
            return nullable(field.element());
        }
        return field.isList() ? reference(field) : plain(field.element());
    }

    /** A list of a type. */
    String list(JavaType element) {
        return of(LIST) + "<" + of(element) + ">";
    }

    /** The type with the annotation that null is one of its values, where the options want one. */
    String nullable(JavaType type) {
        if (nullness == Nullness.NONE) {
            return of(type);
        }
        String annotation = "@" + of(NULLABLE) + " ";
        if (type.isArray()) {
            return type.name().replace("[]", " " + annotation + "[]");
        }
        // Type annotations stand before the simple name: java.util.@Nullable UUID.
        String name = of(type);
        int simple = name.length() - type.name().length();
        return name.substring(0, simple) + annotation + type.name();
    }

    /** The types to import, sorted. */
    SortedSet<String> imports() {
        return imports;
    }

    private boolean isImportable(JavaType type) {
        if (type.packageName().isEmpty()) {
            return true;
        }
        if (nestedTypes.contains(type.name())) {
            return false;
        }
        if (type.packageName().equals("java.lang") || type.packageName().equals(packageName)) {
            return true;
        }
        if (packageTypes.contains(type.name())) {
            return false;
        }
        imports.add(type.qualifiedName());
        return true;
    }
}
