package dev.mvnschema.diff;

import dev.mvnschema.catalog.Name;

/** An object that lives on under another name. */
public sealed interface Rename {

    /** @param from the former name, in the same schema as {@code to} */
    record OfTable(Name from, Name to) implements Rename {}

    /** @param table the name of the table after all renames */
    record OfColumn(Name table, String from, String to) implements Rename {}

    record OfEnum(Name from, Name to) implements Rename {}

    /** @param type the name of the enum after all renames */
    record OfLabel(Name type, String from, String to) implements Rename {}

    /** The sequence that a renamed column owns. */
    record OfSequence(Name from, Name to) implements Rename {}
}
