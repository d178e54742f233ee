package dev.mvnschema.codegen.plan;

import java.math.BigDecimal;

/**
 * A Java type without type arguments.
 *
 * @param packageName where an import finds it; empty for arrays
 * @param name the simple name; for a primitive that of its box
 * @param primitive the keyword, empty when there is none
 */
public record JavaType(String packageName, String name, String primitive) {

    public static final JavaType STRING = of(String.class);
    public static final JavaType OBJECT = of(Object.class);
    public static final JavaType BOOLEAN = new JavaType("java.lang", "Boolean", "boolean");
    public static final JavaType INT = new JavaType("java.lang", "Integer", "int");
    public static final JavaType LONG = new JavaType("java.lang", "Long", "long");
    public static final JavaType DOUBLE = new JavaType("java.lang", "Double", "double");
    public static final JavaType DECIMAL = of(BigDecimal.class);
    public static final JavaType BYTES = new JavaType("", "byte[]", "");

    public static JavaType of(Class<?> type) {
        return new JavaType(type.getPackageName(), type.getSimpleName(), "");
    }

    public static JavaType of(String packageName, String name) {
        return new JavaType(packageName, name, "");
    }

    public boolean isPrimitive() {
        return !primitive.isEmpty();
    }

    public boolean isArray() {
        return name.endsWith("[]");
    }

    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }
}
