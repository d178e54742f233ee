package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Probes as SQL on the database as it is: tables and columns under the names that they still have. */
public final class ProbeSql {

    private final Changes changes;
    private final Hints hints;
    private final String schema;
    private final FormerNames former;

    /** @param schema the default schema, for names without one */
    public ProbeSql(Changes changes, Hints hints, String schema) {
        this.changes = changes;
        this.hints = hints;
        this.schema = schema;
        this.former = new FormerNames(changes.renames());
    }

    /** Whether the table of a probe is there. */
    public boolean exists(Name table) {
        return changes.before().table(table).isPresent();
    }

    /** The table under its name and the names of its columns after the renames, new columns included; for {@code FROM}. */
    public String from(Name table) {
        return source(table, Quoting.identifier(table.name()));
    }

    private String source(Name name, String alias) {
        Table before = changes.before().table(name).orElseThrow();
        List<String> columns = new ArrayList<>();
        for (Column column : before.columns()) {
            columns.add(Quoting.identifier(former.column(name, column.name())) + " AS "
                    + Quoting.identifier(column.name()));
        }
        String rows = "(SELECT ctid, " + String.join(", ", columns) + " FROM " + real(name) + ") AS "
                + Quoting.identifier(name.name());
        List<String> added = new ArrayList<>();
        changes.after()
                .table(name)
                .ifPresent(after -> after.columns().stream()
                        .filter(column -> before.column(column.name()).isEmpty())
                        .forEach(
                                column -> added.add(value(name, column) + " AS " + Quoting.identifier(column.name()))));
        return added.isEmpty()
                ? rows.substring(0, rows.lastIndexOf(" AS ")) + " AS " + alias
                : "(SELECT *, " + String.join(", ", added) + " FROM " + rows + ") AS " + alias;
    }

    /** What rows that are there get in a new column. */
    private String value(Name table, Column column) {
        String type = column.type().element() instanceof ColumnType.EnumRef
                ? (column.type().array() ? "text[]" : "text")
                : TypeSql.of(column.type());
        String fill = hints.backfills().get(new ColumnName(table, column.name()));
        Column.Generated generated = column.generated();
        ColumnDefault value = column.defaultValue();
        if (fill != null) {
            return "(" + fill + ")::" + type;
        }
        if (generated != null) {
            return "(" + generated.expression() + ")::" + type;
        }
        if (value instanceof ColumnDefault.Autoincrement || column.identity() != null) {
            return "(row_number() OVER ())::" + type;
        }
        String sql = value == null
                ? "NULL"
                : DefaultSql.of(value, column.type())
                        .filter(text -> isPlain(value))
                        .orElse("NULL");
        return "(" + sql + ")::" + type;
    }

    private static boolean isPlain(ColumnDefault value) {
        return !(value instanceof ColumnDefault.ListLiteral);
    }

    private String real(Name table) {
        Name name = former.table(table);
        String in = name.schema() == null ? schema : name.schema();
        return Quoting.identifier(in) + "." + Quoting.identifier(name.name());
    }

    /** Counts the rows of {@link #from} that a probe is about, as an aggregate; empty for probes that need more. */
    public Optional<String> aggregate(Name table, DataProbe probe) {
        if (probe instanceof DataProbe.Rows) {
            return Optional.of("count(*)");
        }
        if (probe instanceof DataProbe.Values values) {
            return Optional.of("count(" + Quoting.identifier(values.column()) + ")");
        }
        return condition(table, probe).map(condition -> "count(*) FILTER (WHERE " + condition + ")");
    }

    /** The rows that stand in the way, as a condition. */
    public Optional<String> condition(Name table, DataProbe probe) {
        if (probe instanceof DataProbe.Where where) {
            return Optional.of(where.condition());
        }
        if (probe instanceof DataProbe.Orphans orphans) {
            return Optional.of(orphan(table, orphans));
        }
        if (probe instanceof DataProbe.Pairs pairs) {
            return Optional.of(pair(table, pairs));
        }
        if (probe instanceof DataProbe.Conversion conversion && conversion.labels() != null) {
            return Optional.of(noLabel(conversion));
        }
        return Optional.empty();
    }

    private String orphan(Name table, DataProbe.Orphans orphans) {
        List<String> present = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        String own = Quoting.identifier(table.name());
        for (int i = 0; i < orphans.columns().size(); i++) {
            String column = own + "." + Quoting.identifier(orphans.columns().get(i));
            present.add(column + " IS NOT NULL");
            equal.add(
                    "parent_." + Quoting.identifier(orphans.referencedColumns().get(i)) + " = " + column);
        }
        String filled = String.join(" AND ", present);
        return exists(orphans.referenced())
                ? filled + " AND NOT EXISTS (SELECT 1 FROM " + source(orphans.referenced(), "parent_") + " WHERE "
                        + String.join(" AND ", equal) + ")"
                : filled;
    }

    private String pair(Name table, DataProbe.Pairs pairs) {
        String own = Quoting.identifier(table.name());
        List<String> conflicts = new ArrayList<>(List.of("other_.ctid <> " + own + ".ctid"));
        for (int i = 0; i < pairs.columns().size(); i++) {
            String column = Quoting.identifier(pairs.columns().get(i));
            conflicts.add("other_." + column + " " + pairs.operators().get(i) + " " + own + "." + column);
        }
        String predicate = pairs.predicate();
        String others = predicate == null
                ? source(table, "other_")
                : "(SELECT * FROM " + from(table) + " WHERE " + predicate + ") AS other_";
        return (predicate == null ? "" : "(" + predicate + ") AND ") + "EXISTS (SELECT 1 FROM " + others + " WHERE "
                + String.join(" AND ", conflicts) + ")";
    }

    private static String noLabel(DataProbe.Conversion conversion) {
        String column = Quoting.identifier(conversion.before().name());
        List<String> labels = conversion.labels() == null ? List.of() : conversion.labels();
        String known = String.join(", ", labels.stream().map(Quoting::literal).toList());
        String none = known.isEmpty() ? "NULL" : known;
        return conversion.before().type().array()
                ? column + " IS NOT NULL AND NOT " + column + "::text[] <@ ARRAY[" + none + "]::text[]"
                : column + " IS NOT NULL AND " + column + "::text NOT IN (" + none + ")";
    }

    /** The groups of equal rows: a query with the number of rows and a text of the keys, the largest first. */
    public String duplicates(Name table, DataProbe.Duplicates probe) {
        List<String> conditions = new ArrayList<>();
        String predicate = probe.predicate();
        if (predicate != null) {
            conditions.add("(" + predicate + ")");
        }
        if (!probe.nullsEqual()) {
            probe.keys().forEach(key -> conditions.add(key + " IS NOT NULL"));
        }
        String keys = String.join(", ", probe.keys());
        return "SELECT count(*) AS rows_, concat_ws(', ', "
                + String.join(
                        ", ",
                        probe.keys().stream()
                                .map(key -> "left((" + key + ")::text, 40)")
                                .toList())
                + ") AS sample_ FROM " + from(table)
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " GROUP BY " + keys + " HAVING count(*) > 1";
    }

    /** Rows with a null in a key that must have none. */
    public String nulls(DataProbe.Duplicates probe) {
        return String.join(
                " OR ", probe.keys().stream().map(key -> key + " IS NULL").toList());
    }

    /** The rows of a place that have one of the labels. */
    public String labelled(DataProbe.Labels probe, DataProbe.Labels.Place place, Name type) {
        String column = Quoting.identifier(place.column());
        String labels = String.join(
                ", ",
                probe.labels().stream()
                        .map(label -> Quoting.literal(former.label(type, label)))
                        .toList());
        return place.array()
                ? column + "::text[] && ARRAY[" + labels + "]::text[]"
                : column + "::text IN (" + labels + ")";
    }

    /**
     * A function that tries a conversion of one value: 0 when it is kept, 1 when it comes out as another, 2 when it fails.
     *
     * @param name of the function, in the session's temporary schema
     */
    public String conversionFunction(String name, Name table, DataProbe.Conversion probe) {
        String column = Quoting.identifier(probe.before().name());
        String real = real(table) + "."
                + Quoting.identifier(former.column(table, probe.before().name())) + "%TYPE";
        String using = probe.using();
        String changed = probe.anyChange() ? """
                  BEGIN
                    back_ := value_;
                  EXCEPTION WHEN OTHERS THEN
                    RETURN 1;
                  END;
                  IF back_::text IS DISTINCT FROM given_::text THEN
                    RETURN 1;
                  END IF;
                """ : "";
        return "CREATE FUNCTION pg_temp." + name + "(given_ " + real + ") RETURNS integer LANGUAGE plpgsql AS $probe$\n"
                + "#variable_conflict use_variable\nDECLARE\n  " + column + " " + real + " := given_;\n  value_ "
                + probe.type() + ";\n  back_ " + real + ";\nBEGIN\n  BEGIN\n    value_ := "
                + (using == null ? column : using)
                + ";\n  EXCEPTION WHEN OTHERS THEN\n    RETURN 2;\n  END;\n" + changed
                + "  RETURN 0;\nEND $probe$";
    }

    /** The rows whose value the function of {@link #conversionFunction} gives a result for. */
    public String converted(String name, DataProbe.Conversion probe, int result) {
        String column = Quoting.identifier(probe.before().name());
        return column + " IS NOT NULL AND pg_temp." + name + "(" + column + ") = " + result;
    }

    /** An expression that shows a row of a finding to a person; null when there is nothing to show. */
    public @Nullable String sample(DataProbe probe) {
        if (probe instanceof DataProbe.Conversion conversion) {
            return Quoting.identifier(conversion.before().name());
        }
        if (probe instanceof DataProbe.Orphans orphans) {
            return "concat_ws(', ', " + Quoting.identifiers(orphans.columns(), ", ") + ")";
        }
        if (probe instanceof DataProbe.Pairs pairs) {
            return "concat_ws(', ', " + Quoting.identifiers(pairs.columns(), ", ") + ")";
        }
        return probe instanceof DataProbe.Where where ? where.sample() : null;
    }
}
