package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.code.AttributeCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.draft.TypeDraft;
import dev.mvnschema.psl.syntax.Declaration.EnumValueDeclaration;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Third pass: reads every attribute by itself, without looking at other attributes' meaning. */
final class AttributePass {

    private static final Set<String> ON_MODEL =
            Set.of("ignore", "id", "map", "schema", "index", "unique", "fulltext", "check", "exclude", "was");
    private static final Set<String> ON_ENUM = Set.of("map", "schema", "was");
    private static final Set<String> ON_VALUE = Set.of("map", "was");

    private final SchemaDraft schema;
    private final Report report;

    AttributePass(SchemaDraft schema, Report report) {
        this.schema = schema;
        this.report = report;
    }

    void run() {
        RelationAttributes relations = new RelationAttributes(report);
        for (ModelDraft model : schema.models) {
            for (RelationFieldDraft field : model.relationFields) {
                relations.visit(field);
            }
        }
        for (TypeDraft type : schema.inOrder) {
            if (type instanceof ModelDraft model) {
                model(model);
            } else if (type instanceof EnumDraft enumeration) {
                enumeration(enumeration);
            }
        }
    }

    private void model(ModelDraft model) {
        ScalarAttributes scalars = new ScalarAttributes(schema, model, report);
        for (ScalarDraft field : model.scalars) {
            scalars.visit(field);
        }
        AttributeSet attributes = new AttributeSet(model.source().attributes(), report);
        KeyAttributes keys = new KeyAttributes(model, report);
        Arguments ignore = attributes.single("ignore");
        if (ignore != null) {
            ignore(model);
            ignore.finish();
        }
        Arguments id = attributes.single("id");
        if (id != null) {
            keys.onBlock(id);
            id.finish();
        }
        Arguments map = attributes.single("map");
        if (map != null) {
            model.mappedName = ScalarAttributes.mapName(map, report);
            map.finish();
        }
        Arguments namespace = attributes.single("schema");
        if (namespace != null) {
            model.schema = schema(namespace);
            namespace.finish();
        }
        indexes(model, attributes);
        ShardKeyAttributes shardKeys = new ShardKeyAttributes(model, report);
        Arguments shardKey = attributes.single("shardKey");
        if (shardKey != null) {
            shardKeys.onBlock(shardKey);
            shardKey.finish();
        }
        keys.checkArity();
        shardKeys.checkArity();
        Extensions.onModel(model, attributes, report);
        attributes.finish(ON_MODEL);
    }

    private void indexes(ModelDraft model, AttributeSet attributes) {
        IndexAttributes indexes = new IndexAttributes(model, report);
        for (Arguments use = attributes.next("index"); use != null; use = attributes.next("index")) {
            indexes.index(use);
            use.finish();
        }
        for (Arguments use = attributes.next("unique"); use != null; use = attributes.next("unique")) {
            indexes.unique(use);
            use.finish();
        }
        for (Arguments use = attributes.next("fulltext"); use != null; use = attributes.next("fulltext")) {
            indexes.fulltext(use);
            use.finish();
        }
    }

    private void ignore(ModelDraft model) {
        for (FieldDraft field : model.scalars) {
            if (field.ignored) {
                report.attribute(
                        AttributeCode.IGNORE_NOT_NEEDED,
                        "@ignore",
                        field.source.span(),
                        "Fields on an already ignored Model do not need an `@ignore` annotation.");
            }
        }
        model.ignored = true;
    }

    private void enumeration(EnumDraft enumeration) {
        for (EnumValueDeclaration value : enumeration.source().values()) {
            if (!value.attributes().isEmpty()) {
                value(enumeration, value);
            }
        }
        AttributeSet attributes = new AttributeSet(enumeration.source().attributes(), report);
        Arguments map = attributes.single("map");
        if (map != null) {
            enumeration.mappedName = ScalarAttributes.mapName(map, report);
            map.finish();
        }
        Arguments namespace = attributes.single("schema");
        if (namespace != null) {
            enumeration.schema = schema(namespace);
            namespace.finish();
        }
        enumeration.was = Extensions.was(attributes, report);
        attributes.finish(ON_ENUM);
    }

    private void value(EnumDraft enumeration, EnumValueDeclaration value) {
        AttributeSet attributes = new AttributeSet(value.attributes(), report);
        Arguments map = attributes.single("map");
        if (map != null) {
            String name = ScalarAttributes.mapName(map, report);
            if (name != null) {
                enumeration.mappedValues.put(value.name().text(), name);
            }
            map.finish();
        }
        String was = Extensions.was(attributes, report);
        if (was != null) {
            enumeration.formerValues.put(value.name().text(), was);
        }
        attributes.finish(ON_VALUE);
    }

    private @Nullable StringValue schema(Arguments arguments) {
        Expression name = arguments.takeDefault("map");
        if (name == null || Values.string(name, report) == null) {
            return null;
        }
        return (StringValue) name;
    }
}
