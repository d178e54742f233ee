package dev.mvnschema.codegen;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Field;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.IndexPart;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.NativeType;
import dev.mvnschema.psl.PrimaryKey;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.UniqueKey;
import dev.mvnschema.psl.syntax.Arity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds schemas without their text: also such that no text can say, with names that the language refuses. */
public final class SchemaSketch {

    private static final SourceSpan SPAN = new SourceText("sketch.prisma", "").span(0, 0);

    private final Map<String, ModelSketch> models = new LinkedHashMap<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    /** Adds a model, or gives the one of that name. */
    public ModelSketch model(String name) {
        return models.computeIfAbsent(name, ModelSketch::new);
    }

    /** Adds an enum; each value's label is its name. */
    public SchemaSketch enumType(String name, String... values) {
        List<EnumType.Value> all = new ArrayList<>();
        for (String value : values) {
            all.add(new EnumType.Value(value, value, null, null, SPAN));
        }
        enums.add(new EnumType(name, name, null, all, null, null, SPAN));
        return this;
    }

    /** Adds a one-to-many relation (one-to-one when the back side is no list) over one column, which must be there. */
    public SchemaSketch relation(
            String child, String childField, String foreignKey, String parent, String parentField, Arity backSide) {
        String id = "r" + relations.size();
        Arity arity =
                Objects.requireNonNull(model(child).fields.get(foreignKey)).arity();
        model(child).fields.put(childField, relationField(childField, parent, arity, id));
        model(parent).fields.put(parentField, relationField(parentField, child, backSide, id));
        boolean oneToOne = backSide != Arity.LIST;
        if (oneToOne) {
            model(child).unique(foreignKey);
        }
        relations.add(new Relation.ForeignKey(
                id,
                id,
                child,
                childField,
                List.of(foreignKey),
                parent,
                parentField,
                List.of("id"),
                oneToOne,
                null,
                null,
                child + "_fkey",
                null,
                SPAN));
        return this;
    }

    /** Adds an implicit many-to-many relation. */
    public SchemaSketch manyToMany(String modelA, String fieldA, String modelB, String fieldB) {
        String id = "r" + relations.size();
        model(modelA).fields.put(fieldA, relationField(fieldA, modelB, Arity.LIST, id));
        model(modelB).fields.put(fieldB, relationField(fieldB, modelA, Arity.LIST, id));
        relations.add(new Relation.ManyToMany(id, id, modelA, fieldA, modelB, fieldB, "_" + id));
        return this;
    }

    /** The schema as it stands. */
    public Schema schema() {
        return new Schema(
                null,
                List.of(),
                models.values().stream().map(ModelSketch::build).toList(),
                enums,
                relations);
    }

    private static RelationField relationField(String name, String model, Arity arity, String relation) {
        return new RelationField(name, model, arity, relation, false, null, SPAN);
    }

    /** A model; its fields keep the order in which they were added. */
    public static final class ModelSketch {

        private final String name;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final List<UniqueKey> uniques = new ArrayList<>();
        private List<String> key = List.of();
        private boolean view;
        private boolean ignored;

        private ModelSketch(String name) {
            this.name = name;
        }

        public boolean has(String field) {
            return fields.containsKey(field);
        }

        /** A field {@code id Int @id @default(autoincrement())}. */
        public ModelSketch id() {
            return scalar("id", ScalarType.INT, null, Arity.REQUIRED, new DefaultValue.Autoincrement())
                    .key("id");
        }

        public ModelSketch scalar(String field, ScalarType type) {
            return scalar(field, type, null, Arity.REQUIRED, null);
        }

        public ModelSketch scalar(
                String field,
                ScalarType type,
                @Nullable String nativeType,
                Arity arity,
                @Nullable DefaultValue defaultValue) {
            NativeType checked = nativeType == null ? null : new NativeType(nativeType, List.of());
            return field(field, new FieldType.Scalar(type), arity, checked, defaultValue, false);
        }

        public ModelSketch enumField(String field, String enumName, Arity arity) {
            return field(field, new FieldType.EnumRef(enumName), arity, null, null, false);
        }

        public ModelSketch unsupported(String field, String sql, Arity arity) {
            return field(field, new FieldType.Unsupported(sql), arity, null, null, false);
        }

        public ModelSketch ignoredField(String field, ScalarType type, Arity arity) {
            return field(field, new FieldType.Scalar(type), arity, null, null, true);
        }

        public ModelSketch key(String... names) {
            key = List.of(names);
            return this;
        }

        public ModelSketch unique(String... names) {
            uniques.add(new UniqueKey(
                    parts(List.of(names)), null, name + "_key", names.length == 1, null, List.of(), false, null, SPAN));
            return this;
        }

        public ModelSketch view() {
            view = true;
            return this;
        }

        public ModelSketch ignored() {
            ignored = true;
            return this;
        }

        private ModelSketch field(
                String field,
                FieldType type,
                Arity arity,
                @Nullable NativeType nativeType,
                @Nullable DefaultValue defaultValue,
                boolean isIgnored) {
            fields.put(
                    field,
                    new ScalarField(
                            field,
                            field,
                            type,
                            arity,
                            nativeType,
                            defaultValue,
                            false,
                            false,
                            false,
                            isIgnored,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            SPAN));
            return this;
        }

        private Model build() {
            PrimaryKey primaryKey =
                    key.isEmpty() ? null : new PrimaryKey(parts(key), null, name + "_pkey", key.size() == 1, SPAN);
            return new Model(
                    name,
                    name,
                    null,
                    view,
                    ignored,
                    List.copyOf(fields.values()),
                    primaryKey,
                    uniques,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    SPAN);
        }

        private static List<IndexPart> parts(List<String> names) {
            return names.stream()
                    .map(field -> new IndexPart(field, null, null, null))
                    .toList();
        }
    }
}
