package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import java.util.List;

/** The table behind an implicit many-to-many relation. It lives in the schema of model A; its names cannot be chosen. */
final class JoinTableMapper {

    private static final String A = "A";
    private static final String B = "B";

    private final Schema schema;
    private final ColumnMapper columns;

    JoinTableMapper(Schema schema) {
        this.schema = schema;
        this.columns = new ColumnMapper(schema);
    }

    boolean touchesView(Relation.ManyToMany relation) {
        return schema.model(relation.modelA()).view()
                || schema.model(relation.modelB()).view();
    }

    Table table(Relation.ManyToMany relation) {
        Model modelA = schema.model(relation.modelA());
        Model modelB = schema.model(relation.modelB());
        String table = DatabaseNames.cut(relation.tableName(), "");
        Name name = new Name(modelA.schema(), table);
        return new Table(
                name,
                List.of(column(A, modelA), column(B, modelB)),
                new PrimaryKey(DatabaseNames.cut(table, "_AB_pkey"), List.of(A, B)),
                List.of(new Index(
                        DatabaseNames.cut(table, "_B_index"),
                        List.of(Index.Key.of(B)),
                        "btree",
                        false,
                        null,
                        List.of(),
                        false,
                        null,
                        true)),
                schema.foreignKeysInDatabase()
                        ? List.of(foreignKey(table, A, modelA), foreignKey(table, B, modelB))
                        : List.of(),
                List.of(),
                List.of(),
                null);
    }

    private Column column(String name, Model model) {
        return new Column(name, columns.type(id(model)), false, null, null, null, null, null);
    }

    private static ForeignKey foreignKey(String table, String column, Model model) {
        return new ForeignKey(
                DatabaseNames.cut(table, "_" + column + "_fkey"),
                List.of(column),
                TableMapper.name(model),
                List.of(id(model).columnName()),
                ForeignKey.Action.CASCADE,
                ForeignKey.Action.CASCADE,
                null,
                true);
    }

    private static ScalarField id(Model model) {
        dev.mvnschema.psl.PrimaryKey key = model.primaryKey();
        if (key == null) {
            throw new IllegalArgumentException("a many-to-many relation needs an @id on " + model.name());
        }
        return model.scalar(key.fields().get(0));
    }
}
