package dev.mvnschema.migration;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.CatalogDiffer;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.Renames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the applied migrations make with what is there. */
public final class DriftCheck {

    private DriftCheck() {}

    /**
     * The differences, from what is expected to what is there; empty without drift.
     *
     * @param forms of the shadow database: another version of PostgreSQL prints an expression in another way
     */
    public static List<String> between(Catalog expected, Catalog actual, NormalForms forms) {
        Changes changes = new CatalogDiffer(forms, Set.of(Aspect.STORAGE, Aspect.SPELLING))
                .diff(withoutVersions(expected), comparable(actual, expected), Renames.of(Hints.NONE));
        return lines(changes);
    }

    /** The same by text, for two states that one server has printed. */
    public static List<String> between(Catalog expected, Catalog actual) {
        return between(expected, actual, NormalForms.asWritten());
    }

    /** Changes line by line; none when nothing differs. */
    public static List<String> lines(Changes changes) {
        return changes.isEmpty()
                ? List.of()
                : DiffSummary.render(changes)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    /** {@code view active_users}, {@code trigger audit on users}. */
    public static List<String> unmodelled(Catalog catalog) {
        return catalog.unmodelled().stream().map(Unmodelled::title).toList();
    }

    /** What is there without the extensions that no migration asks for: they are the administrator's business. */
    public static Catalog comparable(Catalog actual, Catalog expected) {
        Set<String> wanted = expected.extensions().stream().map(Extension::name).collect(Collectors.toSet());
        return withExtensions(
                actual,
                actual.extensions().stream()
                        .filter(extension -> wanted.contains(extension.name()))
                        .toList());
    }

    /** With extensions of any version. */
    public static Catalog withoutVersions(Catalog catalog) {
        return withExtensions(catalog, catalog.extensions());
    }

    /** The shadow's server may carry other versions of the same extensions. */
    private static Catalog withExtensions(Catalog catalog, List<Extension> extensions) {
        return new Catalog(
                catalog.schemas(),
                extensions.stream()
                        .map(extension -> new Extension(extension.name(), extension.schema(), null, extension.fixed()))
                        .toList(),
                catalog.enums(),
                catalog.sequences(),
                catalog.tables(),
                catalog.unmodelled());
    }
}
