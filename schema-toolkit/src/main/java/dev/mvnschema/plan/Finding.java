package dev.mvnschema.plan;

import dev.mvnschema.catalog.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a plan that a person should know before it runs. Whether it comes true depends on the rows: see
 * {@link FindingText}.
 *
 * @param step the index of the step in the plan
 * @param subject the table, or the enum
 * @param column the column, or null
 * @param probe what to look for in the rows; null when it does not depend on them
 * @param details what the text names besides: the types of a cast, the columns of a key, the labels removed
 */
public record Finding(
        Kind kind,
        int step,
        Name subject,
        @Nullable String column,
        List<String> details,
        @Nullable DataProbe probe) {

    public Finding {
        details = List.copyOf(details);
    }

    /** What it is about. */
    public enum Kind {
        DROP_COLUMN(false),
        DROP_TABLE(false),
        RISKY_CAST(false),
        CAST_MAY_FAIL(false),
        RECREATE_COLUMN(false),
        CHANGE_PRIMARY_KEY(false),
        ADD_UNIQUE(false),
        REMOVE_ENUM_VALUES(false),
        /** Of a kind that Prisma's language has no words for, so a person may have made it by hand. */
        DROP_UNDECLARED(false),
        /** Of a kind that the language has no words for, and it goes with its table or column: a trigger, a policy. */
        DROP_DEPENDENT(false),
        /** An extension, a schema or a sequence, which has more in it than the schema tells. */
        DROP_OBJECT(false),
        /** An identity clause, a collation or a deferral that the schema says otherwise, or not. */
        CHANGE_UNDECLARED(false),
        /** Comments that the schema says otherwise, or not; told in the file, not asked about. */
        REPLACE_COMMENTS(false),
        ADD_REQUIRED_COLUMN(true),
        ADD_REQUIRED_COLUMN_WITH_CLIENT_DEFAULT(true),
        MAKE_COLUMN_REQUIRED(true),
        SCALAR_TO_LIST(true),
        RECREATE_REQUIRED_COLUMN(true),
        /** Something that the language has no words for stands on what the step takes away: a view on a dropped column. */
        BLOCKED(true),
        /** The wanted database has something that the language has no words for, and this one has not: a domain, a function. */
        MISSING(true),
        /** A demand on rows that are there; told only when some do not meet it. */
        ADD_PRIMARY_KEY(true),
        ADD_CHECK(true),
        ADD_FOREIGN_KEY(true),
        ADD_EXCLUSION(true);

        private final boolean unexecutable;

        Kind(boolean unexecutable) {
            this.unexecutable = unexecutable;
        }

        /** Whether it is worth a word only when there are rows that stand in the way. */
        public boolean demand() {
            return compareTo(ADD_PRIMARY_KEY) >= 0;
        }

        /** Whether the step fails as soon as there is such data; else it loses it or may fail. */
        public boolean unexecutable() {
            return unexecutable;
        }

        /** Whether it holds for an empty table too. */
        public boolean regardlessOfRows() {
            return switch (this) {
                case ADD_UNIQUE,
                        REMOVE_ENUM_VALUES,
                        DROP_UNDECLARED,
                        DROP_OBJECT,
                        CHANGE_UNDECLARED,
                        DROP_DEPENDENT,
                        BLOCKED,
                        MISSING -> true;
                default -> false;
            };
        }
    }
}
