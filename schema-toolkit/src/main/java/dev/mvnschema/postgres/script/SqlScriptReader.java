package dev.mvnschema.postgres.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a script apart where psql would: at semicolons outside of parentheses, literals, comments and SQL function bodies. */
public final class SqlScriptReader {

    private final String text;
    private final SqlLexer lexer;
    private final List<ScriptStatement> statements = new ArrayList<>();

    private final List<SqlToken> tokens = new ArrayList<>();
    private final Deque<String> blocks = new ArrayDeque<>();
    private @Nullable SqlToken first;
    private @Nullable SqlToken last;
    private int parentheses;

    private SqlScriptReader(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
    }

    /** The statements in order; empty ones are none. */
    public static List<ScriptStatement> read(String script) {
        return new SqlScriptReader(script).read();
    }

    private List<ScriptStatement> read() {
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            if (token.is(';') && parentheses <= 0 && blocks.isEmpty()) {
                finish();
            } else {
                add(token);
            }
        }
        finish();
        return statements;
    }

    private void add(SqlToken token) {
        if (token.is('(')) {
            parentheses++;
        } else if (token.is(')')) {
            parentheses--;
        } else {
            functionBody(token);
        }
        first = first == null ? token : first;
        last = token;
        if (tokens.size() < ScriptStatement.KEPT_TOKENS) {
            tokens.add(token);
        }
    }

    /** {@code CREATE FUNCTION … BEGIN ATOMIC …; …; END}: its semicolons do not end the statement, and CASE has an END too. */
    private void functionBody(SqlToken token) {
        if (first == null || !first.is("create") || last == null) {
            return;
        }
        if (token.is("atomic") && last.is("begin")) {
            blocks.push("atomic");
        } else if (!blocks.isEmpty() && token.is("case")) {
            blocks.push("case");
        } else if (!blocks.isEmpty() && token.is("end")) {
            blocks.pop();
        }
    }

    private void finish() {
        if (first != null && last != null) {
            int start = first.start();
            int end = last.end();
            String data = isCopyFromStdin() ? copyData() : null;
            statements.add(new ScriptStatement(text.substring(start, end), start, end, tokens, data));
        }
        tokens.clear();
        blocks.clear();
        first = null;
        last = null;
        parentheses = 0;
    }

    private boolean isCopyFromStdin() {
        if (tokens.isEmpty() || !tokens.get(0).is("copy")) {
            return false;
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("from") && tokens.get(i + 1).is("stdin")) {
                return true;
            }
        }
        return false;
    }

    /** From the line behind the statement to the line {@code \.}. */
    private String copyData() {
        int line = lineAfter(lexer.position());
        int from = line;
        while (line < text.length()) {
            int next = lineAfter(line);
            if (text.substring(line, next).strip().equals("\\.")) {
                lexer.moveTo(next);
                return text.substring(from, line);
            }
            line = next;
        }
        lexer.moveTo(text.length());
        return text.substring(from);
    }

    private int lineAfter(int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end + 1;
    }
}
