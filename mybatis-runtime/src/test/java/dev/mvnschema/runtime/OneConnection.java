package dev.mvnschema.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives the same connection again and again, wrapped as pools do: closing gives it back. */
public final class OneConnection extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final transient Connection wrapper;

    public OneConnection(Connection connection) {
        wrapper = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Override
    public Connection getConnection() {
        return wrapper;
    }
}
