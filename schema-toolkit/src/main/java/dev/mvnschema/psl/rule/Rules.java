package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.RelationMode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.SchemaDraft;

/** Every rule, in the engine's order: the first error of a schema is the same as there. */
public final class Rules {

    private final SchemaDraft schema;
    private final Report report;
    private final boolean postgres;
    private final boolean foreignKeys;
    private final NameRegister names;

    private final BlockRules blocks;
    private final KeyRules keys;
    private final IndexRules indexes;
    private final ViewRules views;
    private final OperatorClassRules operatorClasses;
    private final ScalarRules scalars;
    private final NativeTypeRules nativeTypes;
    private final LiteralRules literals;
    private final RelationFieldRules relationFields;
    private final CycleRules cycles;
    private final InlineRelationRules inlineRelations;
    private final OneToOneRules oneToOne;
    private final OneToManyRules oneToMany;
    private final ManyToManyRules manyToMany;
    private final ExtensionRules extensions;
    private final UnknownDatabaseRules unknownDatabase;

    public Rules(SchemaDraft schema, Report report) {
        this.schema = schema;
        this.report = report;
        this.postgres = schema.datasource != null;
        this.foreignKeys =
                schema.datasource == null || schema.datasource.datasource().relationMode() == RelationMode.FOREIGN_KEYS;
        this.names = new NameRegister(schema);
        this.unknownDatabase = new UnknownDatabaseRules(report);
        this.blocks = new BlockRules(schema, report);
        this.keys = new KeyRules(report, names, postgres);
        this.indexes = new IndexRules(report, names, postgres);
        this.views = new ViewRules(schema, report, indexes);
        this.operatorClasses = new OperatorClassRules(report);
        this.scalars = new ScalarRules(schema.datasource, report, names);
        this.nativeTypes = new NativeTypeRules(schema.datasource, report);
        this.literals = new LiteralRules(report);
        this.relationFields = new RelationFieldRules(report, names, postgres, foreignKeys);
        this.cycles = new CycleRules(schema, report);
        this.inlineRelations = new InlineRelationRules(report, names, postgres, foreignKeys);
        this.oneToOne = new OneToOneRules(report);
        this.oneToMany = new OneToManyRules(report);
        this.manyToMany = new ManyToManyRules(report);
        this.extensions = new ExtensionRules(report);
    }

    public void run() {
        blocks.composites();
        scalars.unknownFunctions(schema.unknownFunctions);
        blocks.datasource();
        blocks.databaseNames();
        for (ModelDraft model : schema.modelsThenViews()) {
            if (!model(model)) {
                return;
            }
        }
        blocks.enums();
        for (RelationDraft relation : schema.relations) {
            relation(relation);
        }
        if (!report.hasErrors()) {
            extensions.run(schema);
        }
    }

    /** False when the relations of the model are ambiguous: then nothing more is said, as it would only be noise. */
    private boolean model(ModelDraft model) {
        if (model.isView()) {
            views.feature(model);
            blocks.schemaOf(model);
            views.key(model);
        } else {
            table(model);
        }
        for (ScalarDraft field : model.scalars) {
            scalars.before(field);
            nativeTypes.visit(field);
            literals.visit(field);
            nativeTypes.unsupported(field);
        }
        for (RelationFieldDraft field : model.relationFields) {
            if (!relationFields.visit(field)) {
                return false;
            }
            if (!postgres) {
                unknownDatabase.foreignKeyName(field);
            }
        }
        for (IndexDraft index : model.indexes) {
            if (model.isView()) {
                views.index(index);
            } else {
                indexes.visit(index);
            }
        }
        return true;
    }

    private void table(ModelDraft model) {
        blocks.strictCriterion(model);
        keys.visit(model);
        blocks.shardKey(model);
        if (postgres) {
            model.indexes.forEach(operatorClasses::visit);
        } else {
            unknownDatabase.autoincrement(model);
        }
        blocks.schemaOf(model);
        keys.clustered(model);
    }

    private void relation(RelationDraft relation) {
        if (!relation.isInline()) {
            manyToMany.visit(relation);
            return;
        }
        if (!foreignKeys && relation.fieldA != null && relation.fieldB != null) {
            cycles.visit(relation);
        }
        inlineRelations.visit(relation);
        if (!postgres && relation.fieldA != null) {
            unknownDatabase.order(relation.fieldA);
        }
        if (relation.kind == RelationDraft.Kind.ONE_TO_ONE) {
            oneToOne.visit(relation);
        } else {
            oneToMany.visit(relation);
        }
    }
}
