package dev.mvnschema.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An SQL expression with what PostgreSQL adds to it taken away, as far as text alone can tell. */
final class NormalExpression {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(e[+-]?\\d+)?");
    private static final Set<String> NUMERIC_TYPES =
            Set.of("smallint", "integer", "bigint", "numeric", "decimal", "real", "double");
    private static final Set<String> TYPE_TAILS = Set.of("varying", "precision", "without", "with", "time", "zone");

    private NormalExpression() {}

    /** The words that count: no casts of constants, no parentheses around the whole or around single words. */
    static List<String> of(String sql) {
        List<String> tokens = withoutLiteralCasts(SqlTokens.of(sql));
        tokens = withoutSingleParentheses(tokens);
        while (wrapped(tokens)) {
            tokens = tokens.subList(1, tokens.size() - 1);
        }
        return List.copyOf(tokens);
    }

    /** The value, when the expression is nothing but a constant, whatever it is cast to. */
    static Optional<String> constant(String sql) {
        List<String> tokens = of(sql);
        if (tokens.size() == 2
                && tokens.get(0).equals("-")
                && NUMBER.matcher(tokens.get(1)).matches()) {
            return Optional.of("-" + tokens.get(1));
        }
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        String token = tokens.get(0);
        if (token.startsWith("'")) {
            return Optional.of(token.substring(1, token.length() - 1).replace("''", "'"));
        }
        boolean bare = token.equals("true")
                || token.equals("false")
                || NUMBER.matcher(token).matches();
        return bare ? Optional.of(token) : Optional.empty();
    }

    private static List<String> withoutLiteralCasts(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            boolean cast = tokens.get(i).equals("::") && !kept.isEmpty() && isConstant(kept.get(kept.size() - 1));
            if (cast) {
                bareNumber(kept, tokens.get(Math.min(i + 1, tokens.size() - 1)));
                i = afterType(tokens, i + 1);
            } else {
                kept.add(tokens.get(i++));
            }
        }
        return kept;
    }

    /** PostgreSQL prints {@code -1} as {@code '-1'::integer}. */
    private static void bareNumber(List<String> kept, String type) {
        String constant = kept.get(kept.size() - 1);
        if (!NUMERIC_TYPES.contains(type) || !constant.startsWith("'")) {
            return;
        }
        String value = constant.substring(1, constant.length() - 1);
        boolean negative = value.startsWith("-");
        String digits = negative ? value.substring(1) : value;
        if (NUMBER.matcher(digits).matches()) {
            kept.remove(kept.size() - 1);
            if (negative) {
                kept.add("-");
            }
            kept.add(digits);
        }
    }

    private static boolean isConstant(String token) {
        return token.startsWith("'") || NUMBER.matcher(token).matches() || token.equals("null");
    }

    /** Behind a type name: {@code public."Kind"[]}, {@code character varying(20)}, {@code timestamp(3) with time zone}. */
    private static int afterType(List<String> tokens, int start) {
        int i = start + 1;
        while (i < tokens.size()) {
            String token = tokens.get(i);
            if (token.equals(".")) {
                i += 2;
            } else if (token.equals("(") || token.equals("[")) {
                String close = token.equals("(") ? ")" : "]";
                while (i < tokens.size() && !tokens.get(i).equals(close)) {
                    i++;
                }
                i++;
            } else if (TYPE_TAILS.contains(token)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** {@code (a)} as {@code a}, unless it is a call. */
    private static List<String> withoutSingleParentheses(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean single = tokens.get(i).equals("(")
                    && i + 2 < tokens.size()
                    && tokens.get(i + 2).equals(")")
                    && !tokens.get(i + 1).equals("(")
                    && !(i > 0 && isName(tokens.get(i - 1)));
            if (single) {
                kept.add(tokens.get(i + 1));
                i += 2;
            } else {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static boolean isName(String token) {
        return (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_' || token.charAt(0) == '"')
                && !Set.of("and", "or", "not", "in", "is", "when", "then", "else", "like")
                        .contains(token);
    }

    private static boolean wrapped(List<String> tokens) {
        if (tokens.size() < 2 || !tokens.get(0).equals("(")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).equals("(")) {
                depth++;
            } else if (tokens.get(i).equals(")")) {
                depth--;
            }
            if (depth == 0) {
                return i == tokens.size() - 1;
            }
        }
        return false;
    }
}
