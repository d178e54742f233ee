package dev.mvnschema.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Diagnostics as text for a person: what, where with the line underlined, why, and what to do next.
 *
 * <pre>
 * error[PSL1302]: Type "Usr" is neither a built-in type, nor refers to another model, composite type, or enum.
 *   --&gt; src/main/schema/schema.prisma:12:10
 *    |
 * 11 |   id     Int @id
 * 12 |   author Usr
 *    |          ^^^
 *    |
 *    = next: did you mean "User"?
 * </pre>
 */
public final class ConsoleRenderer {

    /** How much of a very long line is shown around the place. */
    private static final int MAX_LINE = 160;

    private static final int LEAD = 60;

    private final Style style;

    public ConsoleRenderer(Style style) {
        this.style = style;
    }

    /**
     * All diagnostics, a blank line between them, and a closing line that counts them; empty for an empty list. The same finding
     * on one line after the other is shown once, with the lines told.
     */
    public String render(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= diagnostics.size(); i++) {
            if (i == diagnostics.size() || !follows(diagnostics.get(i - 1), diagnostics.get(i))) {
                shown.add(render(diagnostics.get(from), diagnostics.get(i - 1)));
                from = i;
            }
        }
        return String.join("\n", shown) + "\n" + summary(diagnostics);
    }

    private static boolean follows(Diagnostic one, Diagnostic next) {
        SourceSpan place = one.span();
        SourceSpan behind = next.span();
        return place != null
                && behind != null
                && one.code() == next.code()
                && one.message().equals(next.message())
                && Objects.equals(one.why(), next.why())
                && one.nextSteps().equals(next.nextSteps())
                && place.source().equals(behind.source())
                && place.line() + 1 == behind.line();
    }

    private String render(Diagnostic first, Diagnostic last) {
        SourceSpan from = first.span();
        SourceSpan to = last.span();
        if (from == null || to == null || from.line() == to.line()) {
            return render(first);
        }
        String lines = from.line() + 1 == to.line()
                ? "Line " + to.line() + " is wrong in the same way."
                : "Lines " + (from.line() + 1) + " to " + to.line() + " are wrong in the same way.";
        String why = first.why();
        return render(first.because(why == null ? lines : why + "\n" + lines));
    }

    /** One diagnostic; ends with a line break. */
    public String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        out.append(head(diagnostic))
                .append(style.strong(": " + diagnostic.message()))
                .append('\n');
        SourceSpan span = diagnostic.span();
        int gutter = span == null ? 1 : Math.max(3, String.valueOf(span.line()).length() + 1);
        if (span != null) {
            out.append(style.place(" ".repeat(gutter - 1) + "--> " + span)).append('\n');
            excerpt(out, span, gutter, diagnostic.isError());
        }
        if (diagnostic.why() != null) {
            note(out, gutter, "why", diagnostic.why());
        }
        for (String step : diagnostic.nextSteps()) {
            note(out, gutter, "next", step);
        }
        return out.toString();
    }

    /** {@code 2 errors, 1 warning}. */
    public String summary(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long warnings = diagnostics.size() - errors;
        StringBuilder out = new StringBuilder();
        if (errors > 0) {
            out.append(style.error(count(errors, "error")));
        }
        if (warnings > 0) {
            out.append(errors > 0 ? ", " : "").append(style.warning(count(warnings, "warning")));
        }
        return out.toString();
    }

    private String head(Diagnostic diagnostic) {
        String id = "[" + diagnostic.code().id() + "]";
        return diagnostic.isError() ? style.error("error" + id) : style.warning("warning" + id);
    }

    private void excerpt(StringBuilder out, SourceSpan span, int gutter, boolean error) {
        SourceText source = span.source();
        int line = span.line();
        bar(out, gutter, "", "");
        if (line > 1) {
            String before = source.lineText(line - 1);
            if (!before.isBlank() && before.length() <= MAX_LINE) {
                bar(out, gutter, String.valueOf(line - 1), before);
            }
        }
        String text = source.lineText(line);
        int column = Math.min(span.column() - 1, text.length());
        int length = Math.max(1, Math.min(span.end() - span.start(), text.length() - column));
        int from = text.length() > MAX_LINE ? Math.max(0, column - LEAD) : 0;
        int to = Math.min(text.length(), from + MAX_LINE);
        bar(out, gutter, String.valueOf(line), text.substring(from, to));
        String carets = "^".repeat(Math.max(1, Math.min(length, Math.max(1, to - column))));
        String lead = text.substring(from, column).replaceAll("[^\t]", " ");
        bar(out, gutter, "", lead + (error ? style.error(carets) : style.warning(carets)));
    }

    private void bar(StringBuilder out, int gutter, String number, String text) {
        String left = " ".repeat(gutter - number.length() - 1) + number + " |";
        out.append(style.place(left)).append(text.isEmpty() ? "" : " " + text).append('\n');
    }

    private void note(StringBuilder out, int gutter, String label, String text) {
        String indent = " ".repeat(gutter);
        String head = indent + "= " + label + ": ";
        String following = "\n" + " ".repeat(head.length());
        out.append(style.place(indent + "= " + label + ":"))
                .append(' ')
                .append(text.strip().replace("\n", following))
                .append('\n');
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
