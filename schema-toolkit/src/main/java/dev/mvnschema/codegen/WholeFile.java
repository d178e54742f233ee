package dev.mvnschema.codegen;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written whole or not at all. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes UTF-8 next to the file and moves it over: a reader sees the old text or the new one. The directory must exist. */
    public static void write(Path file, String text) throws IOException {
        Path directory = file.getParent();
        if (directory == null) {
            throw new IOException(file + " has no directory");
        }
        // Not createTempFile: its files can be read by their owner alone.
        Path next = directory.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            // A full disk is told without the file.
            throw e instanceof FileSystemException ? e : new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Deletes a file and the directories that are empty without it, up to the given one. */
    static void delete(Path file, Path root) throws IOException {
        Files.deleteIfExists(file);
        Path directory = file.getParent();
        while (directory != null && !directory.equals(root) && directory.startsWith(root)) {
            try {
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            directory = directory.getParent();
        }
    }
}
