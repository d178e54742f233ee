package dev.mvnschema.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Databases from the tests of other tools: the schema that is pulled from each is valid, and asks for no change that the notes do
 * not tell. A sample of them; {@code -Dpull.every=1} takes all.
 */
class DdlPullTest {

    @Test
    void foreign_databases() throws IOException {
        SharedCases cases = SharedCases.require();
        int every = Integer.getInteger("pull.every", 60);
        Set<String> scripts = scripts(Files.readAllLines(cases.folder("ddl").resolve("pairs.jsonl")));
        Map<String, String> failures = new TreeMap<>();
        int number = 0;
        int tried = 0;
        for (String script : scripts) {
            // A subscription or a role lives outside of its database, and would meet the other tests.
            boolean global =
                    script.toUpperCase(java.util.Locale.ROOT).matches("(?s).*\\b(SUBSCRIPTION|ROLE|USER)\\b.*");
            if (number++ % every == 0 && !global) {
                String failure = failure(script);
                if (failure != null) {
                    tried++;
                    if (!failure.isEmpty()) {
                        failures.put("#" + number + "\n" + script, failure);
                    }
                }
            }
        }
        String report = "pulled " + tried + ", " + failures.size() + " not equal";
        assertThat(failures).as(report).isEmpty();
    }

    /** Null when the script does not load here, or makes nothing; empty when all is well. */
    private static @org.jspecify.annotations.Nullable String failure(String script) {
        DatabaseUrl url = TestDatabases.fresh();
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            return null;
        }
        PulledDatabase database = PulledDatabase.of(url, IntrospectionScope.single("public"));
        if (database.actual().tables().isEmpty() && database.actual().enums().isEmpty()) {
            return null;
        }
        try {
            PulledSchema pulled = database.into(List.of());
            boolean told =
                    pulled.notes().stream().anyMatch(note -> note.message().contains("cannot say"));
            String rest = database.rest(pulled.texts());
            return told ? "" : rest;
        } catch (RuntimeException e) {
            return e.toString() + "\n"
                    + (e instanceof dev.mvnschema.diagnostic.DiagnosticException d
                            ? d.diagnostics().toString()
                            : java.util.Arrays.toString(e.getStackTrace()).substring(0, 400));
        }
    }

    private static Set<String> scripts(List<String> lines) {
        Set<String> scripts = new LinkedHashSet<>();
        for (String line : lines) {
            scripts.addAll(sides(line));
        }
        return scripts;
    }

    private static List<String> sides(String line) {
        List<String> sides = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("a") || name.equals("b")) {
                    String text = json.getString();
                    if (!text.isBlank()) {
                        sides.add(text);
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        return sides;
    }
}
