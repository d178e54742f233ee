package dev.mvnschema.pull;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.psl.EnumType;
import org.jspecify.annotations.Nullable;

/** Brings one enum of the existing schema to its type. */
final class EnumMerge {

    private final EnumType existing;
    private final EnumChange change;
    private final BlockText blocks;
    private final FileEdits edits;

    EnumMerge(EnumType existing, EnumChange change, BlockText blocks, FileEdits edits) {
        this.existing = existing;
        this.change = change;
        this.blocks = blocks;
        this.edits = edits;
    }

    void apply() {
        SourceText source = existing.span().source();
        change.removed().forEach(label -> {
            EnumType.Value value = value(label);
            if (value != null) {
                edits.removeLines(existing.name(), value.span());
            }
        });
        EnumType.Value previous = null;
        for (String label : change.after().labels()) {
            if (change.added().contains(label)) {
                int place = previous == null
                        ? FileEdits.lineEnd(
                                source,
                                source.text().indexOf('{', existing.span().start()))
                        : FileEdits.lineEnd(source, previous.span().end());
                edits.insert(existing.name(), source, place, blocks.value(change.after(), label) + "\n");
            } else {
                previous = value(label);
            }
        }
        if (change.commentChanged()) {
            String comment = change.after().comment();
            edits.document(
                    existing.name(),
                    source,
                    source.lineStart(existing.span().line()),
                    comment == null ? "" : PslText.documentation(comment));
        }
    }

    private EnumType.@Nullable Value value(String label) {
        return existing.values().stream()
                .filter(value -> value.databaseName().equals(label))
                .findFirst()
                .orElse(null);
    }
}
