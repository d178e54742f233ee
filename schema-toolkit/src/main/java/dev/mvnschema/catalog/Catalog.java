package dev.mvnschema.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Everything in a database that this product models, and by name what it does not.
 *
 * @param schemas the named schemas, without the default one
 * @param sequences standalone sequences; those that serial and identity columns own belong to their columns
 * @param unmodelled objects that exist and that the schema language cannot say: reported, never dropped, never compared
 */
public record Catalog(
        List<String> schemas,
        List<Extension> extensions,
        List<EnumType> enums,
        List<Sequence> sequences,
        List<Table> tables,
        List<Unmodelled> unmodelled) {

    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Catalog {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
        enums = List.copyOf(enums);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
        unmodelled = List.copyOf(unmodelled);
    }

    public Optional<Table> table(Name name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Optional<EnumType> enumType(Name name) {
        return enums.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
