package dev.mvnschema.cli;

import dev.mvnschema.diagnostic.ConsoleRenderer;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.JsonRenderer;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.diagnostic.Style;
import dev.mvnschema.wording.Program;
import dev.mvnschema.wording.Wording;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The only place that prints: results to one stream, everything else to the other. */
final class Console implements Reporter {

    private final PrintStream out;
    private final PrintStream err;
    private final Options options;
    private final ConsoleRenderer renderer = new ConsoleRenderer(Style.PLAIN);
    private final Wording wording = new Wording(new Program(Commands.NAMES, Options::isKnown));

    Console(PrintStream out, PrintStream err, Options options) {
        this.out = out;
        this.err = err;
        this.options = options;
    }

    @Override
    public void progress(String line) {
        if (!options.isSet("quiet")) {
            err.println(line);
        }
    }

    @Override
    public void detail(String line) {
        if (options.isSet("verbose")) {
            err.println(line);
        }
    }

    @Override
    public void warn(Diagnostic warning) {
        err.println(renderer.render(wording.of(warning)));
    }

    /** Errors that end the command; as JSON they are its result. */
    void fail(List<Diagnostic> said) {
        List<Diagnostic> diagnostics = wording.of(said);
        err.println(renderer.render(diagnostics));
        if ("json".equals(options.value("output"))) {
            write(new JsonRenderer().render(diagnostics));
        }
    }

    /** A text of the toolkit, with the names of this program. */
    String said(String text) {
        return wording.of(text);
    }

    /** Whether the result is to be JSON. */
    boolean json() {
        String output = options.value("output", "text");
        if (!output.equals("text") && !output.equals("json")) {
            throw Options.bad("The option --output is text or json, not " + output + ".");
        }
        return output.equals("json");
    }

    /** The result, to the file that was named, or to standard output. */
    void write(String text) {
        String file = options.value("outputFile");
        if (file == null) {
            out.println(text);
            return;
        }
        try {
            Path target = Path.of(file).toAbsolutePath();
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.writeString(part, text + "\n");
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bug. */
    void unexpected(Throwable e, @Nullable String command) {
        err.println("mvn schema came upon something that it did not expect" + (command == null ? "" : " in " + command)
                + ". This is a bug: please report it. Cause: " + e);
        if (options.isSet("verbose")) {
            e.printStackTrace(err);
        }
    }
}
