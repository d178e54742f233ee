package dev.mvnschema.codegen;

import java.util.List;

/**
 * What writing did; paths relative to the output directory, sorted.
 *
 * @param written files that are new or changed
 * @param unchanged files that were there with this content, not touched
 * @param removed files of an earlier run that no longer belong
 */
public record WriteResult(List<String> written, List<String> unchanged, List<String> removed) {

    public WriteResult {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
    }
}
