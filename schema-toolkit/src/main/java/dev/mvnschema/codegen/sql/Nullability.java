package dev.mvnschema.codegen.sql;

import dev.mvnschema.codegen.sql.SqlTokens.Kind;
import dev.mvnschema.codegen.sql.SqlTokens.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a result cannot be null. Sound rather than clever: what it does not understand may be null.
 *
 * <p>A column of a table that is {@code NOT NULL} stays so, unless its table is joined from outside, or groups are made of
 * groupings. A count is never null.
 */
final class Nullability {

    private static final Set<String> SWEEPING = Set.of("right", "full", "rollup", "cube", "grouping", "old");

    private final List<Token> tokens;
    private final boolean understood;
    private final Set<String> optionalTables = new HashSet<>();

    Nullability(String sql) {
        tokens = SqlTokens.of(sql, 0, sql.length());
        understood = read();
    }

    /** Whether rows of this table may be missing from a row of the result. */
    boolean isOptional(String table) {
        return !understood || optionalTables.contains(table);
    }

    private boolean read() {
        boolean left = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.WORD && SWEEPING.contains(token.text()) && !isFunction(i, token)) {
                return false;
            }
            if (token.is("left") && !isFunction(i, token)) {
                left = true;
                if (!leftJoin(i)) {
                    return false;
                }
            }
        }
        // the table behind a column of a named query is not the one that is joined
        return !left || tokens.stream().noneMatch(token -> token.is("with"));
    }

    /** {@code left('abc', 2)} is one, {@code GROUPING (a)} and {@code ROLLUP (a)} are what is looked for. */
    private boolean isFunction(int index, Token token) {
        boolean call = index + 1 < tokens.size() && tokens.get(index + 1).is("(");
        return call && (token.is("left") || token.is("right"));
    }

    /** Collects the tables on the right of {@code LEFT [OUTER] JOIN}; false when that cannot be told. */
    private boolean leftJoin(int index) {
        int at = index + 1;
        while (at < tokens.size()
                && (tokens.get(at).is("outer")
                        || tokens.get(at).is("join")
                        || tokens.get(at).is("lateral"))) {
            at++;
        }
        int depth = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at++);
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (depth == 0 && (token.is("on") || token.is("using"))) {
                return true;
            } else if (depth == 0 && token.is("join")) {
                return false;
            } else if (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME) {
                optionalTables.add(token.text());
            }
        }
        return false;
    }

    /**
     * Whether a column is a count, by its place in the select list.
     *
     * @param columns how many the result has
     */
    boolean isCount(int column, int columns) {
        List<List<Token>> items = items();
        if (items.size() != columns) {
            return false;
        }
        List<Token> item = items.get(column);
        if (item.size() < 4 || !item.get(0).is("count") || !item.get(1).is("(")) {
            return false;
        }
        int depth = 0;
        int at = 1;
        while (at < item.size()) {
            depth += item.get(at).is("(") ? 1 : item.get(at).is(")") ? -1 : 0;
            at++;
            if (depth == 0) {
                break;
            }
        }
        List<Token> rest = item.subList(at, item.size());
        return rest.isEmpty()
                || rest.size() == 1
                || (rest.size() == 2 && rest.get(0).is("as"));
    }

    /** The items of the outermost select list; none when the query is not a plain one. */
    private List<List<Token>> items() {
        boolean plain = !tokens.isEmpty()
                && tokens.get(0).is("select")
                && tokens.stream().noneMatch(token -> token.is("union") || token.is("intersect") || token.is("except"));
        List<List<Token>> items = new ArrayList<>();
        if (!plain) {
            return items;
        }
        items.add(new ArrayList<>());
        int depth = 0;
        for (Token token : tokens.subList(1, tokens.size())) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is("from")) {
                return items;
            }
            if (depth == 0 && token.is(",")) {
                items.add(new ArrayList<>());
            } else {
                items.get(items.size() - 1).add(token);
            }
        }
        return items;
    }
}
