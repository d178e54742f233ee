package dev.mvnschema.cli;

import dev.mvnschema.diagnostic.ConsoleRenderer;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Style;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The program. Ends with the codes that {@link Help} lists. */
public final class Main {

    private static final int ERROR = 1;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> variables;

    Main(PrintStream out, PrintStream err, Map<String, String> variables) {
        this.out = out;
        this.err = err;
        this.variables = variables;
    }

    /** Runs a command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new Main(System.out, System.err, System.getenv()).run(arguments));
    }

    /** Runs a command; gives its exit code. */
    int run(String... arguments) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (DiagnosticException e) {
            err.println(new ConsoleRenderer(Style.PLAIN).render(e.diagnostics()));
            return ERROR;
        }
        String command = options.words().isEmpty() ? "help" : options.words().get(0);
        if (options.isSet("help") || command.equals("help")) {
            out.println(Help.TEXT);
            return options.isSet("help") || !options.words().isEmpty() ? 0 : ERROR;
        }
        if (options.isSet("version") || command.equals("version")) {
            String version = Main.class.getPackage().getImplementationVersion();
            out.println("mvn schema " + (version == null ? "unknown" : version));
            return 0;
        }
        Console console = new Console(out, err, options);
        try {
            return new Commands(console, options, variables).run(command);
        } catch (DiagnosticException e) {
            console.fail(e.diagnostics());
        } catch (UncheckedIOException e) {
            console.progress("A file cannot be read or written: " + e.getCause());
        } catch (RuntimeException | LinkageError e) {
            console.unexpected(e, command);
        }
        return ERROR;
    }
}
