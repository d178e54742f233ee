package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.diff.TableChange;
import dev.mvnschema.plan.Step.Kind;
import dev.mvnschema.postgres.sql.CommentSql;
import java.util.ArrayList;
import java.util.List;

/** Comments of what is new, and those that differ. */
final class CommentSteps {

    private final Changes changes;
    private final List<AlteredTable> tables;
    private final Draft draft;

    CommentSteps(Changes changes, List<AlteredTable> tables, Draft draft) {
        this.changes = changes;
        this.tables = tables;
        this.draft = draft;
    }

    void write() {
        for (EnumType type : changes.createdEnums()) {
            if (type.comment() != null) {
                draft.add(Kind.COMMENT, CommentSql.onType(type.name(), type.comment()));
            }
        }
        for (EnumChange change : changes.changedEnums()) {
            boolean swapped = !change.removed().isEmpty() || change.reordered();
            if (change.commentChanged() || (swapped && change.after().comment() != null)) {
                draft.add(
                        Kind.COMMENT,
                        CommentSql.onType(change.after().name(), change.after().comment()));
            }
        }
        changes.createdTables().forEach(this::created);
        changes.changedTables().forEach(this::changed);
        tables.forEach(this::recreated);
        tellReplaced();
    }

    /** A comment may be one that somebody wrote into the database. */
    private void tellReplaced() {
        List<String> replaced = new ArrayList<>();
        for (EnumChange change : changes.changedEnums()) {
            if (change.commentChanged() && change.before().comment() != null) {
                replaced.add(change.after().name().toString());
            }
        }
        for (TableChange change : changes.changedTables()) {
            String table = change.after().name().toString();
            if (change.commentChanged() && change.before().comment() != null) {
                replaced.add(table);
            }
            for (ColumnChange column : change.changedColumns()) {
                if (column.has(ColumnChange.Kind.COMMENT) && column.before().comment() != null) {
                    replaced.add(table + "." + column.after().name());
                }
            }
        }
        if (!replaced.isEmpty()) {
            draft.find(Finding.Kind.REPLACE_COMMENTS, Name.of(replaced.get(0)), null, replaced);
        }
    }

    private void created(Table table) {
        if (table.comment() != null) {
            draft.add(Kind.COMMENT, CommentSql.onTable(table.name(), table.comment()));
        }
        table.columns().forEach(column -> created(table, column));
    }

    private void created(Table table, Column column) {
        if (column.comment() != null) {
            draft.add(Kind.COMMENT, CommentSql.onColumn(table.name(), column.name(), column.comment()));
        }
    }

    /** A column that is made anew loses a comment that stays as it is. */
    private void recreated(AlteredTable table) {
        for (Column column : table.before().columns()) {
            boolean told = table.change().changedColumns().stream()
                    .anyMatch(change ->
                            change.before().name().equals(column.name()) && change.has(ColumnChange.Kind.COMMENT));
            boolean stays = table.after().column(column.name()).isPresent();
            if (column.comment() != null && stays && !told && table.recreates(column.name())) {
                draft.add(Kind.COMMENT, CommentSql.onColumn(table.name(), column.name(), column.comment()));
            }
        }
    }

    private void changed(TableChange change) {
        Table table = change.after();
        if (change.commentChanged()) {
            draft.add(Kind.COMMENT, CommentSql.onTable(table.name(), table.comment()));
        }
        change.addedColumns().forEach(column -> created(table, column));
        for (ColumnChange column : change.changedColumns()) {
            if (column.has(ColumnChange.Kind.COMMENT)) {
                draft.add(
                        Kind.COMMENT,
                        CommentSql.onColumn(
                                table.name(),
                                column.after().name(),
                                column.after().comment()));
            }
        }
    }
}
