package dev.mvnschema.diff;

import dev.mvnschema.catalog.Name;

/** An object that lives on under another name. */
public sealed interface Rename {

    /** A table; both names are in the same schema. */
    record OfTable(Name from, Name to) implements Rename {}

    /** A column; {@code table} is the name of the table after all renames. */
    record OfColumn(Name table, String from, String to) implements Rename {}

    record OfEnum(Name from, Name to) implements Rename {}

    /** A label of an enum; {@code type} is the name of the enum after all renames. */
    record OfLabel(Name type, String from, String to) implements Rename {}

    /** The sequence that a renamed column owns. */
    record OfSequence(Name from, Name to) implements Rename {}
}
