package dev.mvnschema.codegen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory, as strictly as javac can, and loads them. */
public final class Compilation {

    private final Map<String, byte[]> classes;
    private final List<String> problems;

    private Compilation(Map<String, byte[]> classes, List<String> problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /** Compiles for Java 17 with every lint and warnings as errors. */
    public static Compilation of(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            Output output = new Output(standard);
            List<JavaFileObject> files = new ArrayList<>();
            sources.forEach((path, text) -> files.add(new Source(path, text)));
            List<String> options =
                    List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-classpath", classPath());
            boolean compiled =
                    compiler.getTask(null, output, found, options, null, files).call();
            List<String> problems = found.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                    .map(Diagnostic::toString)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!compiled && problems.isEmpty()) {
                problems.add("javac failed without a word");
            }
            return new Compilation(output.bytes(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors and warnings, empty when all is well. */
    public List<String> problems() {
        return problems;
    }

    /** Loads every class and runs its static initializers. */
    void initializeAll() throws ClassNotFoundException {
        ClassLoader loader = load();
        for (String name : classes.keySet()) {
            if (!name.endsWith("package-info")) {
                Class.forName(name, true, loader);
            }
        }
    }

    /** A loader that has the compiled classes besides those of the tests. */
    public ClassLoader load() {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /** Surefire hides the class path in a jar of its own, and javac would warn of what is wrong with that. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;
        private final String simpleName;

        Source(String path, String text) {
            super(URI.create("string:///" + encoded(path)), Kind.SOURCE);
            this.text = text;
            this.simpleName = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && this.simpleName.equals(simpleName);
        }

        private static String encoded(String path) {
            return path.chars()
                    .mapToObj(c -> c < 128 ? String.valueOf((char) c) : String.format("%%u%04x", c))
                    .collect(Collectors.joining())
                    .replace("%u", "u");
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> streams = new TreeMap<>();

        Output(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            streams.put(className, stream);
            return new SimpleJavaFileObject(URI.create("memory:///" + streams.size() + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return stream;
                }
            };
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = new TreeMap<>();
            streams.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
            return bytes;
        }
    }
}
