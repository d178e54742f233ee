package dev.mvnschema.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** docs/goals.md is written from the plugin's descriptor: {@code -Dgolden.update=true} writes it anew. */
class GoalsPageTest {

    private static final Path PAGE = Path.of("../docs/goals.md");

    @Test
    void goals_page_says_what_the_descriptor_says() throws IOException {
        String expected = new GoalsPage(goals()).text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/goals.md; write it anew with -Dgolden.update=true")
                .isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_is_documented_and_named_like_its_property() {
        return goals().stream()
                .filter(goal -> !goal.name().equals("help"))
                .flatMap(goal -> goal.parameters().stream()
                        .map(parameter -> DynamicTest.dynamicTest(goal.name() + " " + parameter.name(), () -> {
                            assertThat(parameter.description()).endsWith(".");
                            assertThat(parameter.since()).isNotEmpty();
                            assertThat(parameter.property())
                                    .isIn("schema." + parameter.name(), skipProperty(parameter.name()));
                        })));
    }

    /** {@code skipMigrate} is {@code schema.migrate.skip}. */
    private static String skipProperty(String name) {
        return "schema." + name.replaceFirst("^skip", "").toLowerCase(java.util.Locale.ROOT) + ".skip";
    }

    private static List<GoalsPage.Goal> goals() {
        return elements(descriptor().getDocumentElement(), "mojo")
                .map(GoalsPageTest::goal)
                .toList();
    }

    private static GoalsPage.Goal goal(Element mojo) {
        Element configuration = elements(mojo, "configuration").findFirst().orElse(null);
        List<GoalsPage.Parameter> parameters = elements(mojo, "parameter")
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> parameter(parameter, configuration))
                .toList();
        return new GoalsPage.Goal(text(mojo, "goal"), text(mojo, "description"), text(mojo, "phase"), parameters);
    }

    private static GoalsPage.Parameter parameter(Element parameter, @Nullable Element configuration) {
        String name = text(parameter, "name");
        Element value = configuration == null
                ? null
                : elements(configuration, name).findFirst().orElse(null);
        return new GoalsPage.Parameter(
                name,
                value == null ? "" : value.getTextContent().replaceAll("[${}]", ""),
                value == null ? "" : value.getAttribute("default-value"),
                text(parameter, "description"),
                text(parameter, "since"));
    }

    private static Document descriptor() {
        try (var in = GoalsPageTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(in, "plugin.xml: run the build, not a single class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Element parent, String child) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node node = children.item(i);
            if (node.getNodeName().equals(child)) {
                return node.getTextContent();
            }
        }
        return "";
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return StreamSupport.stream(
                java.util.stream.IntStream.range(0, found.getLength())
                        .mapToObj(i -> (Element) found.item(i))
                        .spliterator(),
                false);
    }
}
