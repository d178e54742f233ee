package dev.mvnschema.pull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a pull.
 *
 * @param texts every file by its name, as it will be
 * @param notes what a person should know, one group of lines each
 */
public record PulledSchema(Map<String, String> texts, List<PulledSchema.Note> notes) {

    public PulledSchema {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        notes = List.copyOf(notes);
    }

    /**
     * Something about several objects.
     *
     * @param message one sentence that ends with a colon
     * @param objects one line each
     * @param advice what to do about it
     */
    public record Note(String message, List<String> objects, String advice) {

        public Note {
            objects = List.copyOf(objects);
        }
    }
}
