package dev.mvnschema.postgres.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where unpacked programs are kept: the user's cache, as each operating system has it. */
final class ProgramDirectory {

    /** Everyone may pass through it: for programs that another account must run. */
    private static final Path SHARED = Path.of("/var/tmp/mvn-schema");

    private ProgramDirectory() {}

    static Path of(Account account, Platform platform, Map<String, String> variables) {
        if (account == Account.NOBODY) {
            return SHARED;
        }
        Path cache = cache(platform, variables, System.getProperty("user.home"));
        return cache.resolve("mvn-schema");
    }

    private static Path cache(Platform platform, Map<String, String> variables, @Nullable String home) {
        String named = variables.get(platform.windows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (named != null && Path.of(named).isAbsolute()) {
            return Path.of(named);
        }
        if (home == null || !Files.isDirectory(Path.of(home)) || !Files.isWritable(Path.of(home))) {
            // A user without a home, as in many containers.
            return Path.of(System.getProperty("java.io.tmpdir"), String.valueOf(System.getProperty("user.name")));
        }
        return platform.os().equals("darwin") ? Path.of(home, "Library", "Caches") : Path.of(home, ".cache");
    }
}
