package dev.mvnschema.codegen.plan;

import com.palantir.javapoet.ClassName;

/** The types of {@code mybatis-runtime} that generated code names. */
public final class RuntimeTypes {

    public static final String PACKAGE = "dev.mvnschema.runtime";

    public static final ClassName JSON = ClassName.get(PACKAGE, "Json");

    private RuntimeTypes() {}
}
