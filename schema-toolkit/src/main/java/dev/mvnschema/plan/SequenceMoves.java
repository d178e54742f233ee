package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sequences that stay but change hands: a column owned them and will not, or will and did not. */
final class SequenceMoves {

    private final Set<Name> released;
    private final Set<Name> adopted;

    SequenceMoves(Changes changes) {
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
