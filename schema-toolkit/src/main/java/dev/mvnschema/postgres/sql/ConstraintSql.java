package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Foreign keys, checks and exclusions as statements of their own. */
public final class ConstraintSql {

    private ConstraintSql() {}

    public static String addForeignKey(Name table, ForeignKey key) {
        return TableSql.alter(
                table,
                "ADD CONSTRAINT " + Quoting.identifier(key.name()) + " FOREIGN KEY ("
                        + Quoting.identifiers(key.columns(), ", ") + ") REFERENCES "
                        + Quoting.name(key.referencedTable()) + "("
                        + Quoting.identifiers(key.referencedColumns(), ", ") + ") ON DELETE "
                        + key.onDelete().sql() + " ON UPDATE " + key.onUpdate().sql() + deferral(key.deferral())
                        + validated(key.validated()));
    }

    public static String addCheck(Name table, Check check) {
        return TableSql.alter(
                table,
                "ADD CONSTRAINT " + Quoting.identifier(check.name()) + " CHECK (" + InLists.in(check.expression()) + ")"
                        + (check.inherited() ? "" : " NO INHERIT")
                        + validated(check.validated()));
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

    private static String validated(boolean validated) {
        return validated ? "" : " NOT VALID";
    }
}
