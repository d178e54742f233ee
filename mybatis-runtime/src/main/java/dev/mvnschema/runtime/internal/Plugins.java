package dev.mvnschema.runtime.internal;

import java.util.List;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Signature;

/**
 * The interceptors that want objects of one kind. MyBatis finds that out by reflection for every object of every statement; it
 * changes only when interceptors are added.
 */
public record Plugins(List<Interceptor> wanted) {

    /**
     * Those that want objects of a kind.
     *
     * @param kind one of MyBatis' four: executors, statement, parameter and result set handlers
     */
    public static Plugins of(List<Interceptor> all, Class<?> kind) {
        return new Plugins(all.stream().filter(one -> wants(one, kind)).toList());
    }

    private static boolean wants(Interceptor interceptor, Class<?> kind) {
        Intercepts declared = interceptor.getClass().getAnnotation(Intercepts.class);
        if (declared == null || choosesItself(interceptor)) {
            return true;
        }
        for (Signature signature : declared.value()) {
            if (signature.type().isAssignableFrom(kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean choosesItself(Interceptor interceptor) {
        try {
            return interceptor.getClass().getMethod("plugin", Object.class).getDeclaringClass() != Interceptor.class;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }

    /** The object as interceptors see it. */
    public Object wrap(Object target) {
        Object wrapped = target;
        for (Interceptor interceptor : wanted) {
            wrapped = interceptor.plugin(wrapped);
        }
        return wrapped;
    }
}
