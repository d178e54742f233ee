package dev.mvnschema.diff;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two catalogs, object by object. */
public final class CatalogDiffer {

    private final Set<Aspect> unsaid;
    private final NormalForms forms;
    private final TableDiffer tables;

    /**
     * @param expressions compares defaults, predicates and the like
     * @param unsaid what the second catalog does not speak about; empty when it tells everything, as a database does
     */
    public CatalogDiffer(ExpressionEquality expressions, Set<Aspect> unsaid) {
        this(expressions, NormalForms.asWritten(), unsaid);
    }

    /** With a server that tells which expressions are the same. */
    public CatalogDiffer(NormalForms forms, Set<Aspect> unsaid) {
        this(ExpressionEquality.exact(), forms, unsaid);
    }

    private CatalogDiffer(ExpressionEquality expressions, NormalForms forms, Set<Aspect> unsaid) {
        this.unsaid = Set.copyOf(unsaid);
        this.forms = forms;
        this.tables = new TableDiffer(expressions, this.unsaid);
    }

    /** All that differs; empty when the catalogs say the same. */
    public Changes diff(Catalog before, Catalog after, Renames renames) {
        RenamedCatalog renamed = RenamedCatalog.of(SchemaNaming.aligned(before, after), after, renames);
        return compare(renamed.catalog(), forms.align(renamed.catalog(), after), renamed.renames());
    }

    private Changes compare(Catalog before, Catalog after, List<Rename> renames) {
        Map<String, Extension> extensionsBefore = index(before.extensions(), Extension::name);
        Map<String, Extension> extensionsAfter = index(after.extensions(), Extension::name);
        Map<Name, EnumType> enumsBefore = index(before.enums(), EnumType::name);
        Map<Name, EnumType> enumsAfter = index(after.enums(), EnumType::name);
        Map<Name, Table> tablesBefore = index(before.tables(), Table::name);
        Map<Name, Table> tablesAfter = index(after.tables(), Table::name);
        SequenceDiffer sequences = new SequenceDiffer(before, after);
        return new Changes(
                before,
                after,
                renames,
                minus(after.schemas(), before.schemas(), Function.identity()),
                said(
                        Aspect.SCHEMAS,
                        minus(before.schemas(), after.schemas(), Function.identity()).stream()
                                .filter(schema -> holdsNothingElse(schema, before, after))
                                .toList()),
                missing(after.extensions(), extensionsBefore, Extension::name),
                changedExtensions(before.extensions(), extensionsAfter),
                said(Aspect.EXTENSIONS, missing(before.extensions(), extensionsAfter, Extension::name)),
                missing(after.enums(), enumsBefore, EnumType::name),
                changedEnums(before.enums(), enumsAfter),
                missing(before.enums(), enumsAfter, EnumType::name),
                sequences.created(),
                said(Aspect.SEQUENCES, sequences.changed()),
                said(Aspect.SEQUENCES, sequences.dropped()),
                missing(after.tables(), tablesBefore, Table::name),
                changedTables(before.tables(), tablesAfter),
                missing(before.tables(), tablesAfter, Table::name),
                unsaid.contains(Aspect.STORAGE) ? List.of() : settings(before, after));
    }

    private static List<SettingChange> settings(Catalog before, Catalog after) {
        Map<Name, List<String>> was = settings(before);
        Map<Name, List<String>> is = settings(after);
        List<SettingChange> changes = new ArrayList<>();
        for (Table table : after.tables()) {
            List<String> old = was.getOrDefault(table.name(), List.of());
            List<String> now = is.getOrDefault(table.name(), List.of());
            if (!old.equals(now)) {
                changes.add(new SettingChange(
                        table.name(), minus(now, old, Function.identity()), minus(old, now, Function.identity())));
            }
        }
        return changes;
    }

    private static Map<Name, List<String>> settings(Catalog catalog) {
        Map<Name, List<String>> settings = new HashMap<>();
        for (Unmodelled object : catalog.unmodelled()) {
            boolean compared = object.kind() == Unmodelled.Kind.STORAGE || object.kind() == Unmodelled.Kind.COMMENT;
            if (compared && object.table() != null) {
                settings.computeIfAbsent(object.table(), table -> new ArrayList<>())
                        .add(object.name().name());
            }
        }
        return settings;
    }

    /** A schema stays as long as there is something in it that nobody here may drop. */
    private static boolean holdsNothingElse(String schema, Catalog before, Catalog after) {
        Map<Name, Unmodelled> partitions = new HashMap<>();
        before.unmodelled().stream()
                .filter(object -> object.kind() == Unmodelled.Kind.PARTITION)
                .forEach(object -> partitions.put(object.name(), object));
        return before.unmodelled().stream()
                .filter(object -> schema.equals(object.name().schema()))
                .noneMatch(object -> object.kind() == Unmodelled.Kind.PARTITION
                        ? after.table(root(object, partitions)).isPresent()
                        : object.table() == null);
    }

    /** The table that a partition is a part of. */
    private static Name root(Unmodelled partition, Map<Name, Unmodelled> partitions) {
        Name parent = partition.table();
        Unmodelled above = parent == null ? null : partitions.get(parent);
        return parent == null ? partition.name() : above == null ? parent : root(above, partitions);
    }

    private List<TableChange> changedTables(List<Table> before, Map<Name, Table> after) {
        List<TableChange> changes = new ArrayList<>();
        for (Table table : before) {
            Table match = after.get(table.name());
            if (match != null && !match.equals(table)) {
                TableChange change = tables.diff(table, match);
                if (!change.isEmpty()) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private List<EnumChange> changedEnums(List<EnumType> before, Map<Name, EnumType> after) {
        List<EnumChange> changes = new ArrayList<>();
        for (EnumType type : before) {
            EnumType match = after.get(type.name());
            if (match == null || match.equals(type)) {
                continue;
            }
            List<String> added = minus(match.labels(), type.labels(), Function.identity());
            List<String> removed = minus(type.labels(), match.labels(), Function.identity());
            boolean reordered = !unsaid.contains(Aspect.ENUM_ORDER)
                    && !minus(type.labels(), removed, Function.identity())
                            .equals(minus(match.labels(), added, Function.identity()));
            boolean comment = !unsaid.contains(Aspect.COMMENTS) && !Objects.equals(type.comment(), match.comment());
            if (!added.isEmpty() || !removed.isEmpty() || reordered || comment) {
                changes.add(new EnumChange(type, match, added, removed, reordered, comment));
            }
        }
        return changes;
    }

    /** A version or a schema that one side does not name is no difference. */
    private static List<Pair<Extension>> changedExtensions(List<Extension> before, Map<String, Extension> after) {
        List<Pair<Extension>> changes = new ArrayList<>();
        for (Extension extension : before) {
            Extension match = after.get(extension.name());
            if (match != null
                    && (differ(extension.version(), match.version()) || differ(extension.schema(), match.schema()))) {
                changes.add(new Pair<>(extension, match));
            }
        }
        return changes;
    }

    static boolean differ(@Nullable String before, @Nullable String after) {
        return before != null && after != null && !before.equals(after);
    }

    private <T> List<T> said(Aspect aspect, List<T> dropped) {
        return unsaid.contains(aspect) ? List.of() : dropped;
    }

    private static <K, T> List<T> missing(Collection<T> objects, Map<K, T> others, Function<T, K> key) {
        return objects.stream()
                .filter(object -> !others.containsKey(key.apply(object)))
                .toList();
    }

    private static <K, T> List<T> minus(List<T> objects, List<T> others, Function<T, K> key) {
        return missing(objects, index(others, key), key);
    }

    private static <K, T> Map<K, T> index(Collection<T> objects, Function<T, K> key) {
        Map<K, T> map = new HashMap<>();
        objects.forEach(object -> map.put(key.apply(object), object));
        return map;
    }
}
