package dev.mvnschema.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into {@code postmaster.pid}. A file may be left over from a server that was killed, and its
 * number may belong to another process by now.
 */
record PostmasterFile(long pid, Path dataDirectory, int port, String status) {

    static final String NAME = "postmaster.pid";

    /** Empty when there is none, or it is not complete yet. */
    static Optional<PostmasterFile> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(NAME));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Path.of(lines.get(1).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() < 8 ? "starting" : lines.get(7).strip()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the process exists and is a postgres that works in this data directory. */
    boolean alive(Path data) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            // A postmaster works in its data directory; a reused process number does not, nor does a zombie.
            return Files.isSameFile(workingDirectory.toRealPath(), data);
        } catch (NoSuchFileException e) {
            return !Files.exists(Path.of("/proc/self")) && looksAlive(process.get(), data);
        } catch (IOException e) {
            return looksAlive(process.get(), data);
        }
    }

    /** Where the working directory of a process cannot be read. */
    private boolean looksAlive(ProcessHandle process, Path data) {
        try {
            String command = process.info().command().orElse("postgres");
            return command.contains("postgres") && Files.isSameFile(dataDirectory, data);
        } catch (IOException e) {
            return false;
        }
    }

    boolean ready() {
        return status.equals("ready");
    }
}
