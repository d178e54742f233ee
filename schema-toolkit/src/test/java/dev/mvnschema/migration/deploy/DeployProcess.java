package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** A deploy in a process of its own, so that it can be killed. */
public final class DeployProcess {

    private DeployProcess() {}

    /** Deploys: port, database, user, directory. */
    public static void main(String[] arguments) {
        DeployWorkload.deploy(
                DatabaseUrl.local(Integer.parseInt(arguments[0]), arguments[1], arguments[2]), Path.of(arguments[3]));
    }

    /** Starts one. */
    static Process start(int port, DatabaseUrl url, Path directory) {
        String classes = Stream.of(MigrationRunner.class, DeployProcess.class, Driver.class)
                .map(DeployProcess::home)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                classes,
                DeployProcess.class.getName(),
                String.valueOf(port),
                url.database(),
                String.valueOf(url.user()),
                directory.toString());
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
