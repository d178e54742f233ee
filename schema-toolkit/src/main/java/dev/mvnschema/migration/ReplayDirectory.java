package dev.mvnschema.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A temporary directory that holds exactly the migrations to replay, whatever else lies beside the originals. */
final class ReplayDirectory implements AutoCloseable {

    private final Path path;
    private final Map<Path, Path> originals = new HashMap<>();

    ReplayDirectory(List<MigrationFile> files) throws IOException {
        path = Files.createTempDirectory("mvn-schema-replay-").toRealPath();
        for (MigrationFile file : files) {
            Path copy = path.resolve(file.script());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.text());
            if (file.configuration() != null) {
                Files.writeString(copy.resolveSibling(copy.getFileName() + ".conf"), file.configuration());
            }
            originals.put(copy, file.path());
        }
    }

    Path path() {
        return path;
    }

    /** The file that a person knows. */
    Path original(Path copy) {
        return originals.getOrDefault(copy, copy);
    }

    @Override
    public void close() throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(path)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : paths) {
            Files.deleteIfExists(one);
        }
    }
}
