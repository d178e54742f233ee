package dev.mvnschema.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves the parameters that {@link SchemaTest} promises. What it makes is closed with the class or method it was made for. */
public final class SchemaTestExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SchemaTestExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class
                || type == DataSource.class
                || connect(type).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Class<?> annotated = annotated(context);
        SchemaTest settings =
                AnnotationSupport.findAnnotation(annotated, SchemaTest.class).orElseThrow();
        ExtensionContext owner = settings.perMethod() ? context : ofClass(context, annotated);
        ExtensionContext.Store store = owner.getStore(NAMESPACE);
        // A store also finds what its parents hold: the owner's id keeps a method from getting its class' database.
        TestDatabase database = store.computeIfAbsent(
                owner.getUniqueId(),
                key -> TestDatabase.of(settings.migrations(), List.of(settings.scripts())),
                TestDatabase.class);
        if (type == TestDatabase.class) {
            return database;
        }
        return type == DataSource.class
                ? database.dataSource()
                : store.computeIfAbsent(owner.getUniqueId() + type.getName(), key -> connected(type, database.url()));
    }

    /** The test class, or the nearest one around it, that carries the annotation. */
    private static Class<?> annotated(ExtensionContext context) {
        for (Class<?> type = context.getTestClass().orElse(null); type != null; type = type.getEnclosingClass()) {
            if (AnnotationSupport.isAnnotated(type, SchemaTest.class)) {
                return type;
            }
        }
        throw new ParameterResolutionException("The class is not annotated with @SchemaTest.");
    }

    private static ExtensionContext ofClass(ExtensionContext context, Class<?> type) {
        ExtensionContext each = context;
        while (each.getTestMethod().isPresent()
                || !each.getTestClass().filter(type::equals).isPresent()) {
            each = each.getParent().orElseThrow();
        }
        return each;
    }

    private static Object connected(Class<?> type, String url) {
        Method connect = connect(type).orElseThrow();
        try {
            return connect.invoke(null, url);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ParameterResolutionException(type.getName() + ".connect(\"" + url + "\") failed", e);
        }
    }

    private static Optional<Method> connect(Class<?> type) {
        try {
            Method connect = type.getMethod("connect", String.class);
            return Modifier.isStatic(connect.getModifiers()) && connect.getReturnType() == type
                    ? Optional.of(connect)
                    : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
