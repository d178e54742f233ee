package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:execute}: runs an SQL script on the database. In one transaction, unless the script holds transactions of its
 * own or a statement that PostgreSQL runs in none.
 */
public final class Execute {

    private final Environment environment;

    public Execute(Environment environment) {
        this.environment = environment;
    }

    /**
     * Runs it.
     *
     * @throws DiagnosticException MIG4205 without a script, MIG4204 with the place of the statement that failed
     */
    public Result run(Request request) {
        SourceText script = script(request);
        TargetDatabase target = new Databases(environment, request.layout(), request.database()).open(false);
        ScriptExecution execution = new ScriptExecution(target.connections(), environment.reporter());
        ScriptExecution.Counts counts = execution.run(script);
        return new Result(
                target.address(), script.name(), counts.statements(), counts.rows(), counts.inOneTransaction());
    }

    private static SourceText script(Request request) {
        if (request.text() != null) {
            return new SourceText("standard input", request.text());
        }
        Path file = request.file();
        if (file == null) {
            throw new DiagnosticException(Diagnostic.error(
                    CommandCode.NO_SCRIPT,
                    "There is no script to execute.",
                    "Name a file with -Dschema.file=…, or give the script on standard input with -Dschema.stdin."));
        }
        String name = request.layout().display(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            throw unreadable(name, "there is no such file", e);
        } catch (CharacterCodingException e) {
            throw unreadable(name, "it is not UTF-8 text", e);
        } catch (IOException e) {
            throw unreadable(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static DiagnosticException unreadable(String name, String why, IOException e) {
        return new DiagnosticException(
                Diagnostic.error(
                        CommandCode.NO_SCRIPT,
                        "The script " + name + " cannot be read: " + why + ".",
                        "A path is relative to the directory of the module."),
                e);
    }

    /**
     * What to run.
     *
     * @param file the script; not looked at when there is a text
     * @param text the script itself, from standard input
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            @Nullable Path file,
            @Nullable String text) {}

    /**
     * What was done.
     *
     * @param script the name of the file
     * @param statements how many were run
     * @param rows how many rows they inserted, updated and deleted
     * @param inOneTransaction whether all of them were committed together
     */
    public record Result(
            DatabaseAddress database, String script, int statements, long rows, boolean inOneTransaction) {}
}
