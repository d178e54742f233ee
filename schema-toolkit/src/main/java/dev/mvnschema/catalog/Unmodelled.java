package dev.mvnschema.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An object that exists in a database and that the schema language cannot say.
 *
 * @param table the table it belongs to, or null
 * @param uses what it stands on
 * @param definition how to put it away and back; null where that cannot be told
 */
public record Unmodelled(
        Kind kind,
        Name name,
        @Nullable Name table,
        List<Use> uses,
        @Nullable Definition definition) {

    public Unmodelled {
        uses = List.copyOf(uses);
    }

    /** One of which nothing but the name is known. */
    public Unmodelled(Kind kind, Name name, @Nullable Name table) {
        this(kind, name, table, List.of(), null);
    }

    /** {@code view active_users}, {@code trigger audit on users}. */
    public String title() {
        return kind.title() + " " + name + (table == null ? "" : " on " + table);
    }

    /**
     * Something that an object would not be what it is without.
     *
     * @param object a table, a type, or another object that is not modelled
     * @param column of the table, or null for all of it
     * @param goesAlong whether PostgreSQL drops the object without a word when this is dropped
     */
    public record Use(Name object, @Nullable String column, boolean goesAlong) {}

    /**
     * Statements, in their order.
     *
     * @param drop takes it away, when nothing stands on it
     * @param create makes it anew with its comments, owner and rights
     */
    public record Definition(String drop, List<String> create) {

        public Definition {
            create = List.copyOf(create);
        }
    }

    public enum Kind {
        VIEW,
        MATERIALIZED_VIEW,
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        TRIGGER,
        POLICY,
        ROW_SECURITY,
        RULE,
        DOMAIN,
        COMPOSITE_TYPE,
        RANGE_TYPE,
        COLLATION,
        FOREIGN_TABLE,
        PARTITION,
        /** A primary key, a unique constraint or an exclusion of a partition that the table above it has not. */
        LOCAL_KEY,
        /** The same for references. */
        LOCAL_FOREIGN_KEY,
        /** The same for checks. */
        LOCAL_CHECK,
        INHERITANCE,
        STATISTICS,
        PUBLICATION,
        EVENT_TRIGGER,
        /** How a table is stored: unlogged, in a tablespace, with parameters. */
        STORAGE,
        /** A comment on an index or a constraint. */
        COMMENT,
        /** Who else may do what with a column, or with an enum type, and whose that is. */
        PRIVILEGE,
        /** What a constraint says beyond the language: {@code MATCH FULL}, {@code NO INHERIT}, {@code NOT ENFORCED}. */
        CONSTRAINT_OPTION,
        OTHER;

        /** In words. */
        public String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether columns can be of it. */
        public boolean isType() {
            return this == DOMAIN || this == COMPOSITE_TYPE || this == RANGE_TYPE;
        }

        /** Whether it is a constraint of a partition alone. */
        public boolean isLocal() {
            return this == LOCAL_KEY || this == LOCAL_FOREIGN_KEY || this == LOCAL_CHECK;
        }

        /** Whether it is a property of a table rather than a thing of its own. */
        public boolean isSetting() {
            return switch (this) {
                case STORAGE, COMMENT, PRIVILEGE, CONSTRAINT_OPTION, ROW_SECURITY, INHERITANCE -> true;
                default -> false;
            };
        }
    }
}
