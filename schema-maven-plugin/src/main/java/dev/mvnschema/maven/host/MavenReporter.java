package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.ConsoleRenderer;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.Reporter;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Progress and findings as lines of Maven's log, so that {@code -q} and {@code -X} mean what they always mean. */
public final class MavenReporter implements Reporter {

    private final Log log;
    private final ConsoleRenderer renderer;

    public MavenReporter(Log log, Terminal terminal) {
        this.log = log;
        this.renderer = new ConsoleRenderer(terminal.style());
    }

    @Override
    public void progress(String line) {
        log.info(line);
    }

    @Override
    public void detail(String line) {
        log.debug(line);
    }

    @Override
    public void warn(Diagnostic warning) {
        lines(renderer.render(warning), log::warn);
    }

    /** The findings that end the goal. */
    public void fail(List<Diagnostic> diagnostics) {
        lines(renderer.render(diagnostics), log::error);
    }

    /** Line by line, because Maven's prefix would push the first line of an excerpt out of its column. */
    private static void lines(String text, Consumer<String> to) {
        text.lines().forEach(to);
    }
}
