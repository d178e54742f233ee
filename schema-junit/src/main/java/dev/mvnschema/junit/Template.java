package dev.mvnschema.junit;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.deploy.DeploySettings;
import dev.mvnschema.migration.deploy.MigrationRunner;
import dev.mvnschema.postgres.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a test database holds.
 *
 * @param files the migrations, by their names
 * @param scripts the texts that run after them
 */
record Template(Map<String, String> files, List<String> scripts) {

    private static final int NAME_LENGTH = 24;

    Template {
        files = Map.copyOf(files);
        scripts = List.copyOf(scripts);
    }

    static Template of(String migrations, List<String> scripts) {
        ClassPathFiles classPath = new ClassPathFiles(Thread.currentThread().getContextClassLoader());
        return new Template(
                classPath.below(migrations),
                scripts.stream().map(classPath::text).toList());
    }

    /** Equal for equal content. */
    String name() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, text) -> {
                add(digest, name);
                add(digest, text);
            });
            scripts.forEach(script -> add(digest, script));
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Runs everything on an empty database. */
    void fill(ConnectionFactory connections) {
        try (TemporaryFiles directory = TemporaryFiles.of(files)) {
            new MigrationRunner(Reporter.silent(), DeploySettings.DEFAULT)
                    .migrate(connections, "public", MigrationDirectory.read(directory.path()));
        }
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                statement.execute(script);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A script of the test database failed: " + e.getMessage(), e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
