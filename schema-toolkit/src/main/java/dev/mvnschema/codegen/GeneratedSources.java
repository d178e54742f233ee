package dev.mvnschema.codegen;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one run of the generator has to say.
 *
 * @param files the text by path, relative to the output directory, with {@code /} between its parts; lines end with {@code \n}
 */
public record GeneratedSources(SortedMap<String, String> files) {

    public GeneratedSources {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public GeneratedSources(Map<String, String> files) {
        this(new TreeMap<>(files));
    }
}
