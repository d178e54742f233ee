package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.AttributeCode;
import dev.mvnschema.psl.code.NameCode;
import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.TypeCode;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.syntax.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of the columns of one model. */
final class ScalarAttributes {

    private static final Set<String> KNOWN = Set.of(
            "map",
            "ignore",
            "id",
            "updatedAt",
            "default",
            "unique",
            "version",
            "omit",
            "generated",
            "identity",
            "collate",
            "was",
            "backfill");

    private final ModelDraft model;
    private final Report report;
    private final DefaultAttributes defaults;
    private final KeyAttributes keys;
    private final IndexAttributes indexes;
    private final ShardKeyAttributes shardKeys;
    private final Map<String, ScalarDraft> mapped = new HashMap<>();

    ScalarAttributes(SchemaDraft schema, ModelDraft model, Report report) {
        this.model = model;
        this.report = report;
        this.defaults = new DefaultAttributes(schema, report);
        this.keys = new KeyAttributes(model, report);
        this.indexes = new IndexAttributes(model, report);
        this.shardKeys = new ShardKeyAttributes(model, report);
    }

    void visit(ScalarDraft field) {
        if (field.source.attributes().isEmpty()) {
            return;
        }
        AttributeSet attributes = new AttributeSet(field.source.attributes(), report);
        Arguments map = attributes.single("map");
        if (map != null) {
            map(field, mapName(map, report));
            map.finish();
        }
        Arguments ignore = attributes.single("ignore");
        if (ignore != null) {
            ignore(field, ignore);
            ignore.finish();
        }
        Arguments relation = attributes.single("relation");
        if (relation != null) {
            relation.error(RelationCode.NOT_A_RELATION, "Invalid field type, not a relation.");
            relation.finish();
        }
        Arguments id = attributes.single("id");
        if (id != null) {
            keys.onField(field, id);
            id.finish();
        }
        Arguments updatedAt = attributes.single("updatedAt");
        if (updatedAt != null) {
            updatedAt(field, updatedAt);
            updatedAt.finish();
        }
        Arguments defaultValue = attributes.single("default");
        if (defaultValue != null) {
            defaults.visit(field, defaultValue);
            defaultValue.finish();
        }
        if (field.scalarType() != null) {
            field.nativeTypeUse = attributes.scoped();
        }
        Arguments unique = attributes.single("unique");
        if (unique != null) {
            indexes.onField(field, unique);
            unique.finish();
        }
        Arguments shardKey = attributes.single("shardKey");
        if (shardKey != null) {
            shardKeys.onField(field, shardKey);
            shardKey.finish();
        }
        Extensions.onField(field, attributes, report);
        attributes.finish(KNOWN);
    }

    /** The argument of {@code @map} and {@code @@map}. */
    static @Nullable String mapName(Arguments arguments, Report report) {
        Expression name = arguments.takeDefault("name");
        return name == null ? null : Values.string(name, report);
    }

    private void map(ScalarDraft field, @Nullable String name) {
        if (name == null) {
            return;
        }
        field.mappedName = name;
        if (mapped.put(name, field) != null) {
            duplicate(field);
        }
        FieldDraft other = model.byName.get(name);
        // Only a column can be in the way, and only one that does not get another name itself. One that stands further
        // down
        // has not been read yet and counts by its own name, as in the engine.
        if (other instanceof ScalarDraft scalar
                && scalar != field
                && (scalar.mappedName == null || scalar.mappedName.equals(name))) {
            duplicate(field);
        }
    }

    private void duplicate(ScalarDraft field) {
        report.error(
                NameCode.DUPLICATE_FIELD,
                field.source.span(),
                "Field \"" + field.name() + "\" is already defined on " + model.container() + " \"" + model.name()
                        + "\".");
    }

    private static void ignore(ScalarDraft field, Arguments arguments) {
        if (field.isUnsupported()) {
            arguments.error(
                    TypeCode.UNSUPPORTED_IGNORED,
                    "Fields of type `Unsupported` cannot take an `@ignore` attribute. They are already treated as ignored by the client due to their type.");
        } else {
            field.ignored = true;
        }
    }

    private static void updatedAt(ScalarDraft field, Arguments arguments) {
        if (field.scalarType() != ScalarType.DATE_TIME) {
            arguments.error(
                    AttributeCode.UPDATED_AT_TYPE, "Fields that are marked with @updatedAt must be of type DateTime.");
        }
        if (field.isList()) {
            arguments.error(AttributeCode.UPDATED_AT_TYPE, "Fields that are marked with @updatedAt cannot be lists.");
        }
        field.updatedAt = true;
    }
}
