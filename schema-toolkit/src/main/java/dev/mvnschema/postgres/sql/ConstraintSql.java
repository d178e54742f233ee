package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Foreign keys, checks and exclusions as statements of their own. */
public final class ConstraintSql {

    private ConstraintSql() {}

    public static String addForeignKey(Name table, ForeignKey key) {
        return TableSql.alter(
                table,
                "ADD CONSTRAINT " + Quoting.identifier(key.name()) + " FOREIGN KEY ("
                        + columns(key.columns(), key.options()) + ") REFERENCES "
                        + Quoting.name(key.referencedTable()) + "("
                        + columns(key.referencedColumns(), key.options()) + ")"
                        + (key.options().matchFull() ? " MATCH FULL" : "") + " ON DELETE "
                        + key.onDelete().sql() + setColumns(key.options()) + " ON UPDATE "
                        + key.onUpdate().sql() + deferral(key.deferral())
                        + validated(key.validated(), key.options().enforced()));
    }

    private static String columns(List<String> columns, ForeignKey.Options options) {
        int last = columns.size() - 1;
        return options.period()
                ? Quoting.identifiers(columns.subList(0, last), ", ") + ", PERIOD "
                        + Quoting.identifier(columns.get(last))
                : Quoting.identifiers(columns, ", ");
    }

    private static String setColumns(ForeignKey.Options options) {
        return options.setColumns().isEmpty() ? "" : " (" + Quoting.identifiers(options.setColumns(), ", ") + ")";
    }

    public static String addCheck(Name table, Check check) {
        return addCheckAsWritten(table, check.with(InLists.in(check.expression())));
    }

    /** With the text as it is, even when PostgreSQL prints it in yet another way. */
    public static String addCheckAsWritten(Name table, Check check) {
        return TableSql.alter(
                table,
                "ADD CONSTRAINT " + Quoting.identifier(check.name()) + " CHECK (" + check.expression() + ")"
                        + (check.inherited() ? "" : " NO INHERIT")
                        + validated(check.validated(), check.enforced()));
    }

    public static String addExclusion(Name table, Exclusion exclusion) {
        String predicate = exclusion.predicate();
        return TableSql.alter(
                table,
                "ADD CONSTRAINT " + Quoting.identifier(exclusion.name()) + " EXCLUDE USING "
                        + exclusion.method().toUpperCase(Locale.ROOT) + " (" + exclusion.elements() + ")"
                        + (predicate == null ? "" : " WHERE (" + predicate + ")") + deferral(exclusion.deferral()));
    }

    /** With a leading space; nothing for a constraint that cannot be deferred. */
    static String deferral(@Nullable Deferral deferral) {
        if (deferral == null) {
            return "";
        }
        return switch (deferral) {
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String validated(boolean validated, boolean enforced) {
        return enforced ? validated ? "" : " NOT VALID" : " NOT ENFORCED";
    }
}
