package dev.mvnschema.maven.host;

import dev.mvnschema.workflow.ProjectFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

/** What a module's {@code pom.xml} says about this plugin: the plugin itself, generating with every build, and the runtime. */
public final class PluginSection {

    private static final String PLUGIN = """
            <plugin>
              <groupId>dev.mvnschema</groupId>
              <artifactId>schema-maven-plugin</artifactId>
              <version>%s</version>
              <executions>
                <execution>
                  <goals>
                    <goal>generate</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
            """;

    private static final String DEPENDENCY = """
            <dependency>
              <groupId>dev.mvnschema</groupId>
              <artifactId>mybatis-runtime</artifactId>
              <version>%s</version>
            </dependency>
            """;

    /** How {@link #addTo} ended. */
    public enum Outcome {
        ADDED,
        /** The plugin was there, and what it generates would not have compiled. */
        RUNTIME_ADDED,
        THERE_ALREADY,
        /** The pom is none that can be added to; a person has to. */
        BY_HAND
    }

    private final String version;

    /** @param version of the plugin, and of the runtime that fits it */
    public PluginSection(String version) {
        this.version = version;
    }

    /**
     * Adds what a pom does not name yet.
     *
     * @param runtimeElsewhere whether the module has the runtime although its pom does not name it, from a parent for example
     * @throws UncheckedIOException when the file cannot be read or written
     */
    public Outcome addTo(Path pom, boolean runtimeElsewhere) {
        try {
            String before = Files.readString(pom);
            boolean plugin = hasPlugin(before);
            boolean runtime = runtimeElsewhere || hasRuntime(before);
            if (plugin && runtime) {
                return Outcome.THERE_ALREADY;
            }
            Optional<String> after = Optional.of(before);
            if (!plugin) {
                after = new PomText(before).with("build/plugins", PLUGIN.formatted(version));
            }
            if (!runtime) {
                after = after.flatMap(text -> new PomText(text).with("dependencies", DEPENDENCY.formatted(version)));
            }
            if (after.isEmpty() || !hasPlugin(after.get()) || !(runtimeElsewhere || hasRuntime(after.get()))) {
                return Outcome.BY_HAND;
            }
            ProjectFile.write(pom, after.get());
            return plugin ? Outcome.RUNTIME_ADDED : Outcome.ADDED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person has to add. */
    public List<String> lines() {
        return Stream.of(
                        "Add to <build><plugins>:",
                        PLUGIN.formatted(version),
                        "and to <dependencies>:",
                        DEPENDENCY.formatted(version))
                .flatMap(String::lines)
                .toList();
    }

    private static boolean hasPlugin(String pom) {
        return holds(pom, "build/plugins/plugin", "schema-maven-plugin");
    }

    private static boolean hasRuntime(String pom) {
        return holds(pom, "dependencies/dependency", "mybatis-runtime");
    }

    private static boolean holds(String pom, String path, String artifactId) {
        StringBuilder query = new StringBuilder("/*[local-name()='project']");
        for (String step : path.split("/", -1)) {
            query.append("/*[local-name()='").append(step).append("']");
        }
        query.append("/*[local-name()='artifactId'][normalize-space()='")
                .append(artifactId)
                .append("']");
        try {
            return Boolean.parseBoolean(XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("boolean(" + query + ")", new InputSource(new StringReader(pom))));
        } catch (XPathExpressionException notWellFormed) {
            return false;
        }
    }
}
