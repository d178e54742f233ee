package dev.mvnschema.runtime.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A person's interface that extends a generated mapper: generated methods go to their implementation, default methods run, the others
 * are MyBatis'.
 */
public final class ExtendedMapper implements InvocationHandler {

    private final Object generated;
    private final InvocationHandler mybatis;

    private ExtendedMapper(Object generated, InvocationHandler mybatis) {
        this.generated = generated;
        this.mybatis = mybatis;
    }

    /**
     * An implementation of the person's interface.
     *
     * @param generated the implementation of the generated interface
     * @param mybatis MyBatis' proxy for the person's interface
     */
    public static <T> T of(Class<T> type, Object generated, Object mybatis) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                new ExtendedMapper(generated, Proxy.getInvocationHandler(mybatis)));
        return type.cast(proxy);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class
                || method.isDefault()
                || !method.getDeclaringClass().isInstance(generated)) {
            // with this proxy, so that a default method reaches the generated ones
            return mybatis.invoke(proxy, method, arguments);
        }
        try {
            return method.invoke(generated, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
