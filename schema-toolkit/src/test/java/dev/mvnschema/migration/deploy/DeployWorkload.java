package dev.mvnschema.migration.deploy;

import static java.util.Objects.requireNonNull;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Migrations of every kind, and what a database looks like when each of them ran exactly once. */
final class DeployWorkload {

    private static final String FILES = "/migration/deploy/workload.sql";

    /** All that is in a database, data included: equal for equal deploys. */
    private static final String FINGERPRINT = """
            SELECT string_agg(line, E'\\n' ORDER BY line COLLATE "C") FROM (
              SELECT 'index ' || pg_get_indexdef(indexrelid) || ' ' || indisvalid FROM pg_index
                WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
              UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                FROM pg_constraint WHERE connamespace = 'public'::regnamespace
              UNION ALL SELECT 'label ' || enumtypid::regtype || ' ' || enumlabel || ' after ' || (
                SELECT count(*) FROM pg_enum o WHERE o.enumtypid = e.enumtypid AND o.enumsortorder < e.enumsortorder) FROM pg_enum e
              UNION ALL SELECT 'relation ' || oid::regclass || ' ' || relkind::text || ' ' || relispartition FROM pg_class
                WHERE relnamespace = 'public'::regnamespace
              UNION ALL SELECT 'history ' || concat_ws(' ', installed_rank, version, description, type, script, checksum, success)
                FROM flyway_schema_history
              UNION ALL SELECT 'log ' || step || ' ' || count(*) FROM log GROUP BY step
              UNION ALL SELECT 'counter ' || n FROM counter
              UNION ALL SELECT 'orders ' || concat_ws(' ', count(*), sum(amount), count(note), count(DISTINCT status), sum(customer)) FROM orders
              UNION ALL SELECT 'customers ' || concat_ws(' ', count(*), sum(visits), count(name)) FROM customers
              UNION ALL SELECT 'archive ' || count(*) FROM archive) f(line)""";

    private final Path directory;
    private final int count;

    private DeployWorkload(Path directory, int count) {
        this.directory = directory;
        this.count = count;
    }

    /** Writes the files into an empty directory. */
    static DeployWorkload in(Path directory) {
        int count = 0;
        try (var in = requireNonNull(DeployWorkload.class.getResourceAsStream(FILES))) {
            // Each part begins with a line "--- <name> [no transaction]".
            for (String part :
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("(?m)^--- ", -1)) {
                if (part.isBlank()) {
                    continue;
                }
                String head = part.substring(0, part.indexOf('\n')).strip();
                String name = head.split(" ", -1)[0];
                Files.writeString(directory.resolve(name), part.substring(part.indexOf('\n') + 1));
                if (head.endsWith("[no transaction]")) {
                    Files.writeString(directory.resolve(name + ".conf"), "executeInTransaction=false\n");
                }
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DeployWorkload(directory, count);
    }

    int count() {
        return count;
    }

    Path directory() {
        return directory;
    }

    /** A plain deploy. */
    List<String> deploy(DatabaseUrl url) {
        return deploy(url, directory);
    }

    static List<String> deploy(DatabaseUrl url, Path directory) {
        return new MigrationRunner(Reporter.silent(), DeploySettings.DEFAULT)
                .migrate(new ConnectionFactory(url), "public", MigrationDirectory.read(directory));
    }

    /** What must be the same after every deploy, however often it was interrupted. */
    static String fingerprint(DatabaseUrl url) throws SQLException {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FINGERPRINT)) {
            rows.next();
            return rows.getString(1) + "\n" + Introspector.introspect(connection, IntrospectionScope.single("public"));
        }
    }
}
