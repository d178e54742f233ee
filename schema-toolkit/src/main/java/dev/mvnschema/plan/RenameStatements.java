package dev.mvnschema.plan;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Rename;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The renames that the statements of a script carry out, in their order. What two catalogs show as a drop and an addition, they tell. */
public final class RenameStatements {

    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String NAME = "(?<schema>" + IDENTIFIER + "\\s*\\.\\s*)?(?<name>" + IDENTIFIER + ")";
    private static final String LITERAL = "'((?:[^']|'')*)'";
    private static final Pattern STATEMENT = Pattern.compile(
            "\\bALTER\\s+(?<what>TABLE|TYPE)\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?" + NAME + "\\s+(?:"
                    + "RENAME\\s+TO\\s+(?<to>" + IDENTIFIER + ")"
                    + "|SET\\s+SCHEMA\\s+(?<moved>" + IDENTIFIER + ")"
                    + "|RENAME\\s+VALUE\\s+(?<old>" + LITERAL + ")\\s+TO\\s+(?<new>" + LITERAL + ")"
                    + "|RENAME\\s+(?:COLUMN\\s+)?(?<column>(?!CONSTRAINT\\b)" + IDENTIFIER + ")\\s+TO\\s+(?<renamed>"
                    + IDENTIFIER
                    + "))\\s*(?:;|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|--[^\\n]*");

    private RenameStatements() {}

    /** Reads a script. Statements inside of functions and blocks are passed over when they do not stand for themselves. */
    public static List<Rename> of(String script) {
        List<Rename> renames = new ArrayList<>();
        Matcher statement = STATEMENT.matcher(COMMENTS.matcher(script).replaceAll(" "));
        while (statement.find()) {
            boolean table = statement.group("what").equalsIgnoreCase("TABLE");
            String schema = statement.group("schema");
            Name name = new Name(
                    schema == null ? null : unquoted(schema.strip().replaceFirst("\\s*\\.$", "")),
                    unquoted(statement.group("name")));
            if (statement.group("column") != null) {
                if (table) {
                    renames.add(new Rename.OfColumn(
                            name, unquoted(statement.group("column")), unquoted(statement.group("renamed"))));
                }
            } else if (statement.group("old") != null) {
                renames.add(new Rename.OfLabel(name, literal(statement.group("old")), literal(statement.group("new"))));
            } else {
                Name to = target(name, statement.group("to"), statement.group("moved"));
                renames.add(table ? new Rename.OfTable(name, to) : new Rename.OfEnum(name, to));
            }
        }
        return renames;
    }

    private static Name target(Name name, @Nullable String to, @Nullable String moved) {
        return moved == null
                ? new Name(name.schema(), to == null ? name.name() : unquoted(to))
                : new Name(unquoted(moved), name.name());
    }

    private static String literal(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }

    private static String unquoted(String identifier) {
        return identifier.startsWith("\"")
                ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
                : identifier.toLowerCase(java.util.Locale.ROOT);
    }
}
