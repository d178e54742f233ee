package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/**
 * Seeders on the class path of a project: services of the type {@code dev.mvnschema.runtime.Seeder}, loaded with the project's own
 * versions of all libraries. Only the driver is shared, because the connection is.
 */
public final class ClassPathSeeders implements JavaSeeders, AutoCloseable {

    /** The service, by the name of its file. */
    public static final String SERVICE = "dev.mvnschema.runtime.Seeder";

    private final ClassLoader loader;
    private final boolean ours;

    private ClassPathSeeders(ClassLoader loader, boolean ours) {
        this.loader = loader;
        this.ours = ours;
    }

    /** Of a project: directories and jars. */
    public static ClassPathSeeders of(List<Path> classPath) {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return new ClassPathSeeders(new ProjectLoader(urls.toArray(URL[]::new)), true);
    }

    /** Of a program that is on the class path itself. */
    public static ClassPathSeeders of(ClassLoader loader) {
        return new ClassPathSeeders(loader, false);
    }

    @Override
    public List<SeedStep> of(String environment) {
        Class<?> type;
        try {
            type = Class.forName(SERVICE, true, loader);
        } catch (ClassNotFoundException e) {
            return List.of();
        }
        List<SeedStep> steps = new ArrayList<>();
        try {
            for (Object seeder : ServiceLoader.load(type, loader)) {
                List<?> environments = (List<?>) type.getMethod("environments").invoke(seeder);
                if (environment.isEmpty() ? environments.isEmpty() : environments.contains(environment)) {
                    steps.add(new Step(
                            seeder,
                            type.getMethod("seed", DataSource.class),
                            String.valueOf(type.getMethod("name").invoke(seeder)),
                            Boolean.TRUE.equals(type.getMethod("once").invoke(seeder))));
                }
            }
        } catch (ServiceConfigurationError | ReflectiveOperationException | LinkageError e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            throw new DiagnosticException(
                    Diagnostic.error(
                                    SeedCode.BAD_SEEDER,
                                    "The seeders that META-INF/services/" + SERVICE + " names cannot be loaded.",
                                    "Compile the project; each class needs a public constructor without parameters.")
                            .because(String.valueOf(cause)),
                    cause);
        }
        return steps;
    }

    @Override
    public void close() throws IOException {
        if (ours && loader instanceof URLClassLoader own) {
            own.close();
        }
    }

    private record Step(Object seeder, Method seed, String order, boolean once) implements SeedStep {

        @Override
        public String name() {
            return seeder.getClass().getName();
        }

        @Override
        public long run(Connection connection) throws SQLException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(seeder.getClass().getClassLoader());
            try {
                seed.invoke(seeder, new RunDataSource(connection));
                return -1;
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new DiagnosticException(
                        Diagnostic.error(
                                        SeedCode.SEEDER_FAILED,
                                        "The seeder " + name() + " failed" + place(cause) + ".",
                                        "Nothing of this run was kept. Correct it, compile, and run schema:seed again.")
                                .because(String.valueOf(cause)),
                        cause);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        /** Where in the seeder itself. */
        private String place(Throwable cause) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith(name())) {
                    return " at " + frame.getFileName() + ":" + frame.getLineNumber();
                }
            }
            return "";
        }
    }

    /** The project's classes over those of the JDK, and the driver of this program. */
    private static final class ProjectLoader extends URLClassLoader {

        private static final String DRIVER = "org.postgresql.";

        ProjectLoader(URL[] urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(DRIVER)
                    ? ClassPathSeeders.class.getClassLoader().loadClass(name)
                    : super.loadClass(name, resolve);
        }
    }
}
