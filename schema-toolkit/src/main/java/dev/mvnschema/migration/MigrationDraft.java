package dev.mvnschema.migration;

import java.util.List;

/**
 * A migration that has no file yet.
 *
 * @param name in words
 * @param parts what must be committed apart, in order; at least one
 */
public record MigrationDraft(String name, List<Part> parts) {

    public MigrationDraft {
        parts = List.copyOf(parts);
    }

    /**
     * What goes into one file.
     *
     * @param transactional whether the file runs in a transaction; such a part may hold any number of statements, another one
     */
    public record Part(String sql, boolean transactional) {}
}
