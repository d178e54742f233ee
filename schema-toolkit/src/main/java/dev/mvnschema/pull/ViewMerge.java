package dev.mvnschema.pull;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the view blocks of the existing schema to the views of the database. What a person says about a view, that a column is
 * never null or tells rows apart, no database knows: it stays.
 */
final class ViewMerge {

    private final Map<Name, Table> views = new HashMap<>();
    private final ColumnText columns;
    private final Declarations declarations;
    private final FileEdits edits;

    ViewMerge(List<Table> views, ColumnText columns, Declarations declarations, FileEdits edits) {
        views.forEach(view -> this.views.put(view.name(), view));
        this.columns = columns;
        this.declarations = declarations;
        this.edits = edits;
    }

    void merge(Model block) {
        Table view = views.get(new Name(block.schema(), block.databaseName()));
        if (view == null) {
            edits.removeBlock(block.span());
            return;
        }
        Set<String> told = new HashSet<>();
        block.scalars().forEach(field -> {
            told.add(field.columnName());
            view.column(field.columnName())
                    .ifPresentOrElse(
                            column -> retype(block, field, view, column),
                            () -> edits.removeLines(block.name(), field.span()));
        });
        for (Column column : view.columns()) {
            if (!told.contains(column.name())) {
                edits.insert(
                        block.name(), block.span().source(), block.span().end() - 1, columns.line(view, column) + "\n");
            }
        }
    }

    private void retype(Model block, ScalarField field, Table view, Column column) {
        FieldDeclaration written = declarations.field(block.name(), field.name());
        String wanted = columns.type(column).replaceAll("[?\\[\\]]", "");
        boolean same = written.type() instanceof FieldDeclaration.TypeUse.Named named
                && named.name().equals(wanted);
        if (!wanted.startsWith("Unsupported(") && !same) {
            edits.replace(block.name(), field.span(), columns.line(view, column));
        }
    }
}
