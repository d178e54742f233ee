package dev.mvnschema.codegen.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.CodegenOptions;
import dev.mvnschema.codegen.Compilation;
import dev.mvnschema.codegen.JavaGenerator;
import dev.mvnschema.codegen.OneConnection;
import dev.mvnschema.codegen.SchemaDatabases;
import dev.mvnschema.codegen.plan.GenerationPlan;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.codegen.plan.Planner;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.Relation.ForeignKey;
import dev.mvnschema.psl.Relation.ManyToMany;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.internal.Link;
import dev.mvnschema.runtime.internal.Link.JoinTable;
import dev.mvnschema.runtime.internal.PgType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The client of a schema on a database with random rows, and the same rows in memory. */
final class FilledSchema implements AutoCloseable {

    final List<Model> models = new ArrayList<>();

    private final Connection connection;
    private final Map<String, Model> byName = new HashMap<>();

    FilledSchema(Schema schema, Random random, int rows) throws ReflectiveOperationException, SQLException {
        CodegenOptions options = CodegenOptions.of("com.acme.db");
        Compilation compilation =
                Compilation.of(new JavaGenerator().generate(schema, options).files());
        assertThat(compilation.problems()).isEmpty();
        connection = SchemaDatabases.createInByteOrder(schema, "CREATE EXTENSION IF NOT EXISTS pg_trgm;\n")
                .getConnection();
        GenerationPlan plan = Planner.plan(schema, options.packageName());
        ClassLoader loader = compilation.load();
        Object database = loader.loadClass(plan.database().qualifiedName())
                .getMethod("of", DataSource.class)
                .invoke(null, OneConnection.of(connection));
        for (JavaModel model : plan.models()) {
            if (!model.keys().isEmpty() && !model.source().view()) {
                Model one = new Model(model, database, loader);
                models.add(one);
                byName.put(one.name(), one);
            }
        }
        fill(random, rows);
        for (Model model : models) {
            model.mapper.findMany(Query.all()).forEach(record -> model.rows.add(model.row(record)));
        }
        for (Model model : models) {
            relate(model);
        }
    }

    Model target(dev.mvnschema.runtime.Relation<Object, Object, Object> relation) {
        return model(relation.link().target().get().model());
    }

    Model model(String name) {
        Model model = byName.get(name);
        if (model == null) {
            throw new IllegalArgumentException(name);
        }
        return model;
    }

    boolean has(String model) {
        return byName.containsKey(model);
    }

    private void fill(Random random, int count) throws SQLException {
        Map<Model, List<@Nullable Object[]>> drafts = new LinkedHashMap<>();
        for (Model model : models) {
            List<@Nullable Object[]> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(draft(model, random, i));
            }
            drafts.put(model, all);
        }
        for (Model model : models) {
            for (JavaRelation relation : model.plan.relations()) {
                if (relation.isChildSide(model.name()) && relation.relation() instanceof ForeignKey key) {
                    refer(model, key, drafts, random);
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            // rows need no parents, and triggers of real projects do not run
            statement.execute("SET session_replication_role = replica");
            for (Map.Entry<Model, List<@Nullable Object[]>> entry : drafts.entrySet()) {
                for (@Nullable Object[] row : entry.getValue()) {
                    statement.addBatch(insert(entry.getKey(), row));
                }
            }
            statement.executeBatch();
        }
    }

    private static @Nullable Object[] draft(Model model, Random random, int number) {
        List<JavaField> fields = model.plan.fields();
        @Nullable Object[] row = new Object[fields.size()];
        for (int i = 0; i < row.length; i++) {
            JavaField field = fields.get(i);
            if (field.source().defaultValue() instanceof DefaultValue.Autoincrement) {
                row[i] = field.element().name().equals("Long") ? (Object) (long) number : (Object) number;
            } else if (!field.isReadOnly() && !(field.isNullable() && random.nextInt(4) == 0)) {
                row[i] = unique(field, model) && field.element().name().equals("String")
                        ? model.domains.get(i).text(random) + number
                        : model.domains.get(i).value(random);
            }
        }
        return row;
    }

    /** Texts of keys get a number where it fits, or else few rows would be left. */
    private static boolean unique(JavaField field, Model model) {
        return field.source().nativeType() == null
                && model.plan.keys().stream().anyMatch(key -> key.fields().contains(field));
    }

    private void refer(Model model, ForeignKey key, Map<Model, List<@Nullable Object[]>> drafts, Random random) {
        Model parent = byName.get(key.parent());
        if (parent == null) {
            return;
        }
        for (@Nullable Object[] row : drafts.getOrDefault(model, List.of())) {
            List<@Nullable Object[]> parents = drafts.getOrDefault(parent, List.of());
            @Nullable Object[] one = parents.get(random.nextInt(parents.size()));
            for (int i = 0; i < key.fields().size(); i++) {
                int from = ordinal(model, key.fields().get(i));
                if (row[from] != null) {
                    row[from] = one[ordinal(parent, key.references().get(i))];
                }
            }
        }
    }

    private static int ordinal(Model model, String field) {
        return model.plan.fields().indexOf(model.plan.field(field));
    }

    private static String insert(Model model, @Nullable Object[] row) {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value != null) {
                names.append(names.isEmpty() ? "" : ", ")
                        .append(model.columns.get(i).sql());
                values.append(values.isEmpty() ? "" : ", ")
                        .append(literal(model.columns.get(i).type(), value));
            }
        }
        return "INSERT INTO " + table(model) + " (" + names + ") VALUES (" + values + ") ON CONFLICT DO NOTHING";
    }

    private static String table(Model model) {
        String schema = model.plan.source().schema();
        String name = quote(model.plan.source().databaseName());
        return schema == null ? name : quote(schema) + "." + name;
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static <T> String literal(PgType<T> type, T value) {
        String cast = type.sqlName().startsWith("money") ? "::numeric::" + type.sqlName() : "::" + type.sqlName();
        return "'" + type.text(value).replace("'", "''") + "'" + cast;
    }

    /** Follows every relation in memory. */
    private void relate(Model model) throws SQLException {
        for (int i = 0; i < model.relations.size(); i++) {
            dev.mvnschema.runtime.Relation<Object, Object, Object> relation = model.relations.get(i);
            Link<Object, Object, Object> link = relation.link();
            boolean known = has(link.target().get().model());
            Set<List<String>> pairs = link.join() == null || !known ? Set.of() : join(model, i, link, link.join());
            for (Model.Row row : model.rows) {
                List<Model.Row> related = new ArrayList<>();
                Object key = link.key().of(row.record());
                if (known && key != null) {
                    for (Model.Row other : target(relation).rows) {
                        Object otherKey = link.targetKey().of(other.record());
                        boolean together = link.join() == null
                                ? otherKey != null && same(link, key, otherKey)
                                : otherKey != null
                                        && pairs.contains(List.of(
                                                text(link.columns().get(0), key),
                                                text(link.targetColumns().get(0), otherKey)));
                        if (together) {
                            related.add(other);
                        }
                    }
                }
                row.related().add(related);
            }
        }
    }

    private static boolean same(Link<Object, Object, Object> link, Object key, Object other) {
        if (link.columns().size() == 1) {
            return same(link.columns().get(0), key, other);
        }
        for (int i = 0; i < link.columns().size(); i++) {
            if (!same(link.columns().get(i), ((List<?>) key).get(i), ((List<?>) other).get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Column<Object, ?> column, Object key, Object other) {
        return text(column, key).equals(text(column, other));
    }

    @SuppressWarnings("unchecked") // the value is the column's
    static String text(Column<Object, ?> column, Object value) {
        return ((PgType<Object>) column.type()).text(value);
    }

    /** The pairs of a join table, filled when one of its sides is seen first. */
    private Set<List<String>> join(Model model, int relation, Link<Object, Object, Object> link, JoinTable table)
            throws SQLException {
        ManyToMany join = (ManyToMany) model.plan.relations().get(relation).relation();
        String thisColumn = table.thisColumn();
        String targetColumn = table.targetColumn();
        Random random = new Random(join.hashCode());
        try (Statement statement = connection.createStatement()) {
            Model target = target(model.relations.get(relation));
            for (Model.Row row : model.rows) {
                for (Model.Row other : target.rows) {
                    if (random.nextInt(8) == 0) {
                        statement.addBatch("INSERT INTO " + table.name() + " (\"" + thisColumn + "\", \""
                                + targetColumn
                                + "\") VALUES ("
                                + literal(link.columns().get(0), link.key().of(row.record())) + ", "
                                + literal(
                                        link.targetColumns().get(0),
                                        link.targetKey().of(other.record()))
                                + ") ON CONFLICT DO NOTHING");
                    }
                }
            }
            if (filled.add(table.name())) {
                statement.executeBatch();
            }
            return pairs(table);
        }
    }

    /** The keys, as texts, of the rows that a join table ties. */
    Set<List<String>> pairs(JoinTable table) {
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("SELECT \"" + table.thisColumn() + "\"::text, \""
                        + table.targetColumn() + "\"::text FROM " + table.name())) {
            Set<List<String>> pairs = new HashSet<>();
            while (all.next()) {
                pairs.add(List.of(all.getString(1), all.getString(2)));
            }
            return pairs;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes rows above a number, so that reading them stays quick. */
    void trim(Model model, int most) {
        if (model.rows.size() > most) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM " + table(model) + " WHERE ctid IN (SELECT ctid FROM " + table(model)
                        + " ORDER BY ctid LIMIT " + (model.rows.size() - most / 2) + ")");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            model.reload();
        }
    }

    private final Set<String> filled = new HashSet<>();

    @SuppressWarnings("unchecked")
    private static String literal(Column<Object, ?> column, @Nullable Object value) {
        return literal((PgType<Object>) column.type(), java.util.Objects.requireNonNull(value));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
