package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.SourceWriter;
import java.util.List;

/** The text of one file, written from top to bottom. Lines are broken as palantir-java-format does, where they are too long. */
final class JavaText {

    private static final int WIDTH = 120;
    private static final String INDENT = "    ";

    /** Stands before a line that belongs to the one before. */
    static final String CONTINUED = INDENT + INDENT;

    private final StringBuilder body = new StringBuilder(4096);
    private int depth;
    private int chainDepth;

    /** A line; empty for a blank one. */
    JavaText line(String text) {
        if (!text.isEmpty()) {
            body.append(INDENT.repeat(depth)).append(text);
        }
        body.append('\n');
        return this;
    }

    JavaText lines(List<String> texts) {
        texts.forEach(this::line);
        return this;
    }

    /** A line that opens a block. */
    JavaText open(String text) {
        line(text);
        depth++;
        return this;
    }

    /** What follows lies in the block that the last line opened. */
    JavaText block() {
        depth++;
        return this;
    }

    JavaText close() {
        depth--;
        return line("}");
    }

    /** Ends the block of an expression. */
    JavaText closeStatement() {
        depth--;
        return line("};");
    }

    /** A Javadoc comment; nothing when there is no text. */
    JavaText javadoc(String html) {
        if (html.isEmpty()) {
            return this;
        }
        if (html.indexOf('\n') < 0 && fits("/** " + html + " */")) {
            return line("/** " + html + " */");
        }
        line("/**");
        html.lines().forEach(text -> line(text.isEmpty() ? " *" : " * " + text));
        return line(" */");
    }

    /** {@code head(a, b)tail}: on one line, else with all arguments on the next, else with each on its own. */
    JavaText call(String head, List<String> arguments, String tail) {
        String joined = String.join(", ", arguments);
        if (arguments.isEmpty() || fits(head + "(" + joined + ")" + tail)) {
            return line(head + "(" + joined + ")" + tail);
        }
        line(head + "(");
        depth += 2;
        boolean fitsBelow = fits(joined + ")" + tail);
        depth -= 2;
        return fitsBelow ? indented(() -> line(joined + ")" + tail)) : each(arguments, tail);
    }

    /** The same, with each argument on its own line when there are several. */
    JavaText callEach(String head, List<String> arguments, String tail) {
        return arguments.size() < 2
                ? call(head, arguments, tail)
                : line(head + "(").each(arguments, tail);
    }

    /** {@code left = head(a, b);}: on one line, else broken behind {@code =}, else in the arguments too. */
    JavaText assign(String left, String head, List<String> arguments) {
        String right = head + "(" + String.join(", ", arguments) + ");";
        if (fits(left + " = " + right)) {
            return line(left + " = " + right);
        }
        depth += 2;
        boolean fitsBelow = fits(right);
        depth -= 2;
        if (!fitsBelow && fits(left + " = " + head + "(")) {
            return call(left + " = " + head, arguments, ";");
        }
        return line(left + " =").indented(() -> call(head, arguments, ";"));
    }

    /** {@code left = head(a, b)} and the lines of a chain of calls, which {@link #endChain} ends. */
    JavaText chain(String left, String head, List<String> arguments) {
        String right = head + "(" + String.join(", ", arguments) + ")";
        if (fits(left + " = " + right)) {
            return line(left + " = " + right);
        }
        line(left + " =");
        depth += 2;
        chainDepth = 2;
        return line(right);
    }

    JavaText endChain() {
        depth -= chainDepth;
        chainDepth = 0;
        return this;
    }

    /** A declaration whose clauses each get their own line when they do not fit on one. */
    JavaText declare(String head, String clauses, String tail) {
        if (fits(head + " " + clauses + tail)) {
            return line(head + " " + clauses + tail);
        }
        return line(head).indented(() -> line(clauses + tail));
    }

    /** The list of a clause, as {@code implements A, B}: on one line when it fits, else with each on its own. */
    JavaText listed(String head, List<String> items, String tail) {
        String joined = head + String.join(", ", items) + tail;
        depth += 2;
        boolean fits = fits(joined);
        depth -= 2;
        if (fits) {
            return indented(() -> line(joined));
        }
        return indented(() -> {
            for (int i = 0; i < items.size(); i++) {
                String end = i + 1 < items.size() ? "," : tail;
                line((i == 0 ? head : " ".repeat(head.length())) + items.get(i) + end);
            }
        });
    }

    /** Lines that belong to the one before. */
    JavaText indented(Runnable lines) {
        depth += 2;
        lines.run();
        depth -= 2;
        return this;
    }

    /** The whole file. */
    String file(String packageName, Names names) {
        StringBuilder file = new StringBuilder(body.length() + 1024)
                .append(SourceWriter.HEADER)
                .append("\npackage ")
                .append(packageName)
                .append(";\n\n");
        names.imports().forEach(type -> file.append("import ").append(type).append(";\n"));
        if (!names.imports().isEmpty()) {
            file.append('\n');
        }
        return file.append(body).toString();
    }

    private JavaText each(List<String> arguments, String tail) {
        return indented(() -> {
            for (int i = 0; i < arguments.size(); i++) {
                line(arguments.get(i) + (i + 1 < arguments.size() ? "," : ")" + tail));
            }
        });
    }

    private boolean fits(String text) {
        return depth * INDENT.length() + text.length() <= WIDTH;
    }
}
