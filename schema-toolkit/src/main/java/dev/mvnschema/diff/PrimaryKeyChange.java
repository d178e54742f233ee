package dev.mvnschema.diff;

import dev.mvnschema.catalog.PrimaryKey;

/** What happens to the primary key of a table. */
public sealed interface PrimaryKeyChange {

    record Added(PrimaryKey after) implements PrimaryKeyChange {}

    record Dropped(PrimaryKey before) implements PrimaryKeyChange {}

    /** Other columns. */
    record Replaced(PrimaryKey before, PrimaryKey after) implements PrimaryKeyChange {}

    /** The same columns under another constraint name. */
    record Renamed(PrimaryKey before, PrimaryKey after) implements PrimaryKeyChange {}
}
