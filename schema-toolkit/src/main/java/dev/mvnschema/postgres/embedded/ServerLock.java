package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Keeps two processes, or two threads of one, from initialising, starting or stopping the same server at once. */
final class ServerLock {

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long PAUSE_MILLIS = 50;

    private ServerLock() {}

    /** Waits for the lock, works under it, gives it back. The operating system gives it back when its holder dies. */
    static <T> T whileHeld(ServerDirectory directory, Supplier<T> work) {
        try (FileChannel channel =
                FileChannel.open(directory.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (!locked(channel)) {
                if (System.nanoTime() > deadline) {
                    throw new DiagnosticException(Diagnostic.error(
                            DatabaseCode.START_FAILED,
                            "Another process has been busy with the embedded PostgreSQL in " + directory.root()
                                    + " for two minutes.",
                            "Wait for it, or end it, and try again."));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return work.get();
        } catch (IOException e) {
            throw directory.unusable("cannot be locked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw directory.unusable("could not be locked before the command was interrupted", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            return false;
        }
    }
}
