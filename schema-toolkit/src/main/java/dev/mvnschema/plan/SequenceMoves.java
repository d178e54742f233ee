package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.postgres.sql.Quoting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sequences that stay but change hands: a column owned them and will not, or will and did not. */
final class SequenceMoves {

    private final Set<Name> released;
    private final Set<Name> adopted;

    private final boolean told;

    /** @param told whether the wanted side says what sequences are called */
    SequenceMoves(Changes changes, boolean told) {
        this.told = told;
        this.released = both(changes.createdSequences(), changes.before());
        this.adopted = both(changes.droppedSequences(), changes.after());
    }

    /** Whether the sequence outlives its column's claim to it. */
    boolean isReleased(Name sequence) {
        return released.contains(sequence);
    }

    /** Whether a column takes a sequence that is there already. */
    boolean isAdopted(Name sequence) {
        return adopted.contains(sequence);
    }

    /** The sequence for a column that begins to count up. */
    NewSequence created(ColumnDefault.Autoincrement serial, Name table, String column) {
        return told ? new NewSequence(Quoting.name(serial.sequence())) : NewSequence.of(table, column);
    }

    /** The type that such a sequence counts in, behind {@code CREATE SEQUENCE}; nothing where PostgreSQL's usual one will do. */
    String counting(ColumnType column) {
        String type = Sequence.Options.usual(column).type();
        return told && !type.equals("bigint") ? " AS " + type : "";
    }

    private static Set<Name> both(List<Sequence> standing, Catalog owners) {
        Set<Name> names = new HashSet<>();
        standing.forEach(sequence -> names.add(sequence.name()));
        Set<Name> owned = new HashSet<>();
        for (Table table : owners.tables()) {
            for (Column column : table.columns()) {
                if (column.defaultValue() instanceof ColumnDefault.Autoincrement serial) {
                    owned.add(serial.sequence());
                }
            }
        }
        names.retainAll(owned);
        return names;
    }
}
