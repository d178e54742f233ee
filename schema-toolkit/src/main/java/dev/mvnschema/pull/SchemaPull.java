package dev.mvnschema.pull;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.diff.CatalogDiffer;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.diff.ExpressionEquality;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.diff.TableChange;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.psl.Datasource;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the schema of a database: into the existing one, as far as there is one. */
public final class SchemaPull {

    private static final String VIEWS = "views";

    private final List<ParsedFile> files;
    private final List<Table> views;
    private final Schema existing;
    private final Sayable.Result sayable;
    private final Catalog catalog;
    private final Changes changes;
    private final Map<Name, JoinTables.Ends> joinTables;
    private final Map<Name, Model> models = new HashMap<>();
    private final Set<Name> dropped = new HashSet<>();
    private final FileEdits edits = new FileEdits();
    private final Naming naming;
    private final List<PulledRelation> relations;
    private final ColumnText columns;
    private final BlockText blocks;
    private final RelationText relationText;
    private final Set<Name> ignored;
    private final String datasource;

    private SchemaPull(List<ParsedFile> files, Schema existing, Catalog actual, List<Table> views) {
        this.files = files;
        this.views = views;
        this.existing = existing;
        this.sayable = Sayable.of(actual);
        this.catalog = sayable.catalog();
        this.changes = new CatalogDiffer(ExpressionEquality.byText(), unsaid(existing))
                .diff(SchemaMapper.map(existing).catalog(), catalog, Renames.NONE);
        this.joinTables = joinTables();
        this.naming = Naming.of(catalog, views, existing, joinTables.keySet());
        this.relations = Relations.of(catalog, naming, existing, joinTables);
        Datasource block = existing.datasource();
        this.datasource = block == null ? "db" : block.name();
        this.columns = new ColumnText(naming, datasource);
        this.ignored = Uniqueness.tablesWithout(catalog);
        this.ignored.removeAll(joinTables.keySet());
        Map<Name, Table> tables = new HashMap<>();
        catalog.tables().forEach(table -> tables.put(table.name(), table));
        Set<Name> ignoredModels = new HashSet<>(ignored);
        existing.models().stream().filter(Model::ignored).forEach(model -> ignoredModels.add(table(model)));
        this.relationText = new RelationText(naming, tables, ignoredModels);
        this.blocks = new BlockText(naming, columns, relationText, relations, ignored);
    }

    /**
     * The schema of a database.
     *
     * @param files the files of the existing schema; none, or only configuration blocks, for a new one
     * @param existing what the files mean
     * @param actual the database
     * @param views those of the database that are to be written, as tables with nothing but columns
     */
    public static PulledSchema pull(List<ParsedFile> files, Schema existing, Catalog actual, List<Table> views) {
        return new SchemaPull(files, existing, actual, views).run();
    }

    /** Whether a schema speaks of views: as with Prisma, when a generator has the preview feature {@code views}. */
    public static boolean writesViews(Schema existing) {
        return existing.generators().stream()
                .anyMatch(generator -> generator.previewFeatures().contains(VIEWS));
    }

    private PulledSchema run() {
        changes.droppedTables().forEach(table -> dropped.add(table.name()));
        for (Model model : existing.models()) {
            if (!model.view() && !dropped.contains(table(model))) {
                models.put(table(model), model);
            }
        }
        existing.models().stream()
                .filter(model -> !model.view() && dropped.contains(table(model)))
                .forEach(model -> edits.removeBlock(model.span()));
        mergeEnums();
        Declarations declarations = new Declarations(files);
        ViewMerge viewMerge = new ViewMerge(views, columns, declarations, edits);
        if (writesViews(existing)) {
            existing.models().stream().filter(Model::view).forEach(viewMerge::merge);
        }
        FieldRewriter rewriter = new FieldRewriter(columns, declarations, datasource);
        for (TableChange change : changes.changedTables()) {
            Model model = models.get(change.after().name());
            if (model != null) {
                new ModelMerge(model, change, columns, new IndexText(naming), blocks, rewriter, edits).apply();
                ignoreWithoutKey(model);
            }
        }
        RelationMerge merge = new RelationMerge(existing, models, relations, relationText, declarations, edits);
        Set<Name> gone = new HashSet<>(dropped);
        changes.changedTables().stream()
                .map(change -> change.after().name())
                .filter(name -> !models.containsKey(name) && !joinTables.containsKey(name))
                .forEach(gone::add);
        merge.removeGone(gone, changes.changedTables());
        merge.rewriteChanged(changes.changedTables());
        merge.addNew();
        return new PulledSchema(
                texts(newBlocks()), PullNotes.of(catalog, naming, joinTables.keySet(), ignored, sayable.unsaid()));
    }

    private void ignoreWithoutKey(Model model) {
        if (!ignored.contains(table(model)) || model.ignored()) {
            return;
        }
        edits.insert(model.name(), model.span().source(), model.span().end() - 1, "@@ignore\n");
        for (Model other : models.values()) {
            if (!other.equals(model) && !other.ignored() && !ignored.contains(table(other))) {
                other.relationFields()
                        .filter(field -> field.model().equals(model.name()) && !field.ignored())
                        .forEach(field -> edits.insert(
                                other.name(),
                                field.span().source(),
                                field.span().end(),
                                " @ignore"));
            }
        }
    }

    private void mergeEnums() {
        Map<Name, dev.mvnschema.psl.EnumType> enums = new HashMap<>();
        existing.enums().forEach(type -> enums.put(new Name(type.schema(), type.databaseName()), type));
        for (EnumType type : changes.droppedEnums()) {
            dev.mvnschema.psl.EnumType block = enums.get(type.name());
            if (block != null) {
                edits.removeBlock(block.span());
            }
        }
        for (EnumChange change : changes.changedEnums()) {
            dev.mvnschema.psl.EnumType block = enums.get(change.after().name());
            if (block != null) {
                new EnumMerge(block, change, blocks, edits).apply();
            }
        }
    }

    /** Models, then views, then enums, each in the order of their names in the database. */
    private List<String> newBlocks() {
        List<String> texts = new ArrayList<>();
        Set<Name> known = new HashSet<>(models.keySet());
        catalog.tables().stream()
                .filter(table -> !joinTables.containsKey(table.name()) && !known.contains(table.name()))
                .sorted(Comparator.comparing(Table::name))
                .forEach(table -> texts.add(FileEdits.format(blocks.model(table))));
        Set<Name> knownViews = new HashSet<>();
        existing.models().stream().filter(Model::view).forEach(view -> knownViews.add(table(view)));
        views.stream()
                .filter(view -> !knownViews.contains(view.name()))
                .sorted(Comparator.comparing(Table::name))
                .forEach(view -> texts.add(FileEdits.format(blocks.view(view))));
        changes.createdEnums().stream()
                .sorted(Comparator.comparing(EnumType::name))
                .forEach(type -> texts.add(FileEdits.format(blocks.enumType(type))));
        return texts;
    }

    /** Every file by its name, as it will be; new blocks go to the only file with models, or to one of their own. */
    private Map<String, String> texts(List<String> newBlocks) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        for (ParsedFile file : files) {
            SourceText source = file.source();
            texts.put(source.name(), edits.changes(source) ? edits.apply(source) : source.text());
        }
        if (newBlocks.isEmpty()) {
            return texts;
        }
        String target = new NewBlocks(files).file();
        String before = texts.getOrDefault(target, "");
        if (existing.datasource() == null && files.isEmpty()) {
            before = datasourceBlock();
        }
        String separator = before.isBlank() ? "" : "\n";
        String start = before.isBlank() ? "" : before.stripTrailing() + "\n";
        String added = start + separator + String.join("\n\n", newBlocks) + "\n";
        texts.put(target, before.contains("\r\n") ? added.replaceAll("(?<!\r)\n", "\r\n") : added);
        return texts;
    }

    private String datasourceBlock() {
        boolean comments = catalog.tables().stream()
                        .anyMatch(table -> table.comment() != null
                                || table.columns().stream().map(Column::comment).anyMatch(c -> c != null))
                || catalog.enums().stream().anyMatch(type -> type.comment() != null);
        return FileEdits.format(
                        "datasource db {\nprovider = \"postgresql\"\n" + (comments ? "comments = true\n" : "") + "}\n")
                + "\n";
    }

    /** Join tables, save those that an existing model stands for. */
    private Map<Name, JoinTables.Ends> joinTables() {
        Map<Name, JoinTables.Ends> found = new HashMap<>(JoinTables.find(catalog));
        existing.models().stream().filter(model -> !model.view()).forEach(model -> found.remove(table(model)));
        Set<Name> known = new HashSet<>();
        for (Relation relation : existing.relations()) {
            if (relation instanceof Relation.ManyToMany many) {
                known.add(new Name(existing.model(many.modelA()).schema(), many.tableName()));
            }
        }
        Naming preliminary = Naming.of(catalog, views, existing, found.keySet());
        found.entrySet()
                .removeIf(entry -> !known.contains(entry.getKey())
                        && preliminary
                                        .model(entry.getValue().a())
                                        .compareTo(preliminary.model(
                                                entry.getValue().b()))
                                > 0);
        found.entrySet().removeIf(entry -> {
            String a = entry.getKey().schema();
            return a != null && !a.equals(entry.getValue().a().schema());
        });
        return found;
    }

    /** What is not compared: what the language has no words for, and what it leaves to somebody else. */
    private static Set<Aspect> unsaid(Schema existing) {
        Set<Aspect> unsaid = EnumSet.of(
                Aspect.SCHEMAS,
                Aspect.SEQUENCES,
                Aspect.EXTENSIONS,
                Aspect.LIST_NULLABILITY,
                Aspect.ENUM_ORDER,
                Aspect.UNIQUE_CONSTRAINTS,
                Aspect.SPELLING,
                Aspect.JOIN_TABLE_KEYS);
        if (!existing.commentsInDatabase()) {
            unsaid.add(Aspect.COMMENTS);
        }
        return unsaid;
    }

    private static Name table(Model model) {
        return new Name(model.schema(), model.databaseName());
    }
}
