package dev.mvnschema.codegen;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** Calls methods of generated code by their names. */
public final class Calls {

    private Calls() {}

    /** Calls a static method. */
    public static Object ofType(Class<?> type, String name, Object... arguments) throws ReflectiveOperationException {
        return method(type, name, arguments).invoke(null, arguments);
    }

    /** Calls a method of an object. */
    public static Object on(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        Method method = method(target.getClass(), name, arguments);
        method.setAccessible(true);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(target.getClass().getSimpleName() + "." + name, e.getCause());
        }
    }

    /** Whether there is a method that takes these. */
    public static boolean isThere(Class<?> type, String name, Object... arguments) {
        return find(type, name, arguments).isPresent();
    }

    private static Method method(Class<?> type, String name, Object... arguments) throws NoSuchMethodException {
        return find(type, name, arguments)
                .orElseThrow(() -> new NoSuchMethodException(type + "." + name + Arrays.toString(arguments)));
    }

    private static Optional<Method> find(Class<?> type, String name, Object... arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && accepts(method.getParameterTypes(), arguments))
                .findFirst();
    }

    private static boolean accepts(Class<?>[] parameters, Object[] arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            Object zero = Array.get(Array.newInstance(parameters[i], 1), 0);
            Class<?> boxed = zero == null ? parameters[i] : zero.getClass();
            if (!boxed.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
