package dev.mvnschema.catalog;

import java.util.List;

/** A primary key. */
public record PrimaryKey(String name, List<String> columns) {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
