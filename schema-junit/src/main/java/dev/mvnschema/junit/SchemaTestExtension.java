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
        SchemaTest settings = settings(context);
        ExtensionContext.Store store = owner(context, settings).getStore(NAMESPACE);
        TestDatabase database = store.computeIfAbsent(
                "database",
                key -> TestDatabase.of(settings.migrations(), List.of(settings.scripts())),
                TestDatabase.class);
        if (type == TestDatabase.class) {
            return database;
        }
        return type == DataSource.class
                ? database.dataSource()
                : store.computeIfAbsent(type, key -> connected(type, database.url()));
    }

    private static SchemaTest settings(ExtensionContext context) {
        Optional<Class<?>> type = context.getTestClass();
        while (type.isPresent()) {
            Optional<SchemaTest> found = AnnotationSupport.findAnnotation(type.get(), SchemaTest.class);
            if (found.isPresent()) {
                return found.get();
            }
            type = Optional.ofNullable(type.get().getEnclosingClass());
        }
        throw new ParameterResolutionException("The class is not annotated with @SchemaTest.");
    }

    /** The context that the database lives as long as: the method's, or that of the outermost class. */
    private static ExtensionContext owner(ExtensionContext context, SchemaTest settings) {
        if (settings.perMethod()) {
            return context;
        }
        ExtensionContext owner = context;
        for (ExtensionContext each = context; each.getTestClass().isPresent(); each = parent(each)) {
            owner = each;
        }
        return owner;
    }

    private static ExtensionContext parent(ExtensionContext context) {
        return context.getParent().orElse(context.getRoot());
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
