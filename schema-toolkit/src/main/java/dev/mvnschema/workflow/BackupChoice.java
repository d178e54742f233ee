package dev.mvnschema.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A backup to be made.
 *
 * @param file where it goes, below the base directory unless absolute
 * @param program where {@code pg_dump} is; null to look for it on the PATH
 */
public record BackupChoice(String file, @Nullable String program) {

    /** Null when no file is named. */
    public static @Nullable BackupChoice of(@Nullable String file, @Nullable String program) {
        return file == null || file.isBlank() ? null : new BackupChoice(file, program);
    }
}
