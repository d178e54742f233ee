package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.migration.MigrationFile;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a migration says about itself: in its {@code .conf} file, which Flyway reads too, and in comment lines above its first
 * statement, {@code -- schema: lock_timeout=5s, statement_timeout=10min, restart=rerun}.
 *
 * @param inTransaction what the {@code .conf} file says; null when it says nothing
 * @param placeholders whether {@code ${name}} is replaced
 * @param lockTimeout null when it says nothing
 * @param statementTimeout null when it says nothing
 * @param rerun whether statements whose outcome nobody knows after an interruption may simply run again
 */
record FileSettings(
        @Nullable Boolean inTransaction,
        boolean placeholders,
        @Nullable Duration lockTimeout,
        @Nullable Duration statementTimeout,
        boolean rerun) {

    private static final Pattern LINE = Pattern.compile("\\s*--\\s*schema:(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING = Pattern.compile("\\s*(\\w+)\\s*[=:]\\s*(.+?)\\s*");

    /** @throws DiagnosticException when a header line or a value cannot be understood */
    static FileSettings of(MigrationFile file) {
        return new Reading(file).read();
    }

    private static final class Reading {

        private final MigrationFile file;
        private final Properties conf = new Properties();
        private @Nullable Duration lockTimeout;
        private @Nullable Duration statementTimeout;
        private boolean rerun;

        Reading(MigrationFile file) {
            this.file = file;
        }

        FileSettings read() {
            loadConf();
            header();
            String inTransaction = conf.getProperty("executeInTransaction");
            return new FileSettings(
                    inTransaction == null ? null : Boolean.valueOf(inTransaction.strip()),
                    !"false"
                            .equalsIgnoreCase(conf.getProperty("placeholderReplacement", "true")
                                    .strip()),
                    lockTimeout,
                    statementTimeout,
                    rerun);
        }

        private void loadConf() {
            String text = file.configuration();
            if (text == null) {
                return;
            }
            try {
                conf.load(new StringReader(text));
            } catch (IOException | IllegalArgumentException e) {
                throw bad("The file " + file.script() + ".conf cannot be understood: " + e.getMessage(), 0, 0);
            }
            String encoding = conf.getProperty("encoding", "UTF-8").strip();
            if (conf.containsKey("shouldExecute") || !encoding.equalsIgnoreCase("UTF-8")) {
                throw bad(
                        "The file " + file.script() + ".conf sets "
                                + (conf.containsKey("shouldExecute") ? "shouldExecute" : "an encoding other than UTF-8")
                                + ", which is not supported here.",
                        0,
                        0);
            }
        }

        private void header() {
            int at = 0;
            String text = file.text();
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? text.length() : end;
                String line = text.substring(at, end).strip();
                if (!line.isEmpty() && !line.startsWith("--") && !line.startsWith("\uFEFF--")) {
                    return;
                }
                Matcher match = LINE.matcher(line.startsWith("\uFEFF") ? line.substring(1) : line);
                if (match.matches()) {
                    for (String part : match.group(1).split("[,;]", -1)) {
                        setting(part, at, end);
                    }
                }
                at = end + 1;
            }
        }

        private void setting(String part, int start, int end) {
            if (part.isBlank()) {
                return;
            }
            Matcher match = SETTING.matcher(part);
            String name = match.matches() ? match.group(1).toLowerCase(Locale.ROOT) : "";
            switch (name) {
                case "lock_timeout" -> lockTimeout = duration(match.group(2), start, end);
                case "statement_timeout" -> statementTimeout = duration(match.group(2), start, end);
                case "restart" -> rerun = restart(match.group(2), start, end);
                default -> throw bad("The header line says \"" + part.strip() + "\", which is no setting.", start, end);
            }
        }

        private Duration duration(String value, int start, int end) {
            return PgDuration.parse(value).orElseThrow(() -> bad("\"" + value + "\" is no duration.", start, end));
        }

        private boolean restart(String value, int start, int end) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "rerun" -> true;
                case "ask" -> false;
                default -> throw bad("restart is rerun or ask, not \"" + value + "\".", start, end);
            };
        }

        private DiagnosticException bad(String message, int start, int end) {
            String next = "Write for example: -- schema: lock_timeout=5s, statement_timeout=10min";
            return new DiagnosticException(
                    end == 0
                            ? Diagnostic.error(DeployCode.BAD_SETTING, message, next)
                            : Diagnostic.error(
                                    DeployCode.BAD_SETTING,
                                    new SourceText(file.shown(), file.text()).span(start, end),
                                    message,
                                    next));
        }
    }
}
