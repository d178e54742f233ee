package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two models and what ties them. The id is unique in a schema; the name is the one given by {@code @relation("…")}, or derived
 * from the models ({@code PostToUser}).
 */
public sealed interface Relation {

    String id();

    String name();

    /**
     * A relation whose scalars stand on one side: one-to-many or one-to-one.
     *
     * @param child the model that holds the scalars
     * @param childField the relation field on the child
     * @param fields the scalar fields on the child, in the order of {@code fields: […]}
     * @param parent the model referred to
     * @param parentField the opposite relation field on the parent
     * @param references the scalar fields on the parent
     * @param oneToOne whether the child's scalars are unique
     * @param onDelete as written, or null for the default
     * @param onUpdate as written, or null for the default
     * @param constraintName the foreign key's name, given by {@code map:} or derived
     * @param deferrable when given
     */
    record ForeignKey(
            String id,
            String name,
            String child,
            String childField,
            List<String> fields,
            String parent,
            String parentField,
            List<String> references,
            boolean oneToOne,
            @Nullable ReferentialAction onDelete,
            @Nullable ReferentialAction onUpdate,
            String constraintName,
            @Nullable Deferrable deferrable,
            SourceSpan span)
            implements Relation {

        public ForeignKey {
            fields = List.copyOf(fields);
            references = List.copyOf(references);
        }
    }

    /**
     * An implicit many-to-many relation: a table {@code _Name} with the columns {@code A} and {@code B}.
     *
     * @param modelA the model that comes first in the alphabet (by field order for a self relation)
     * @param tableName the database name of the join table
     */
    record ManyToMany(
            String id, String name, String modelA, String fieldA, String modelB, String fieldB, String tableName)
            implements Relation {}
}
