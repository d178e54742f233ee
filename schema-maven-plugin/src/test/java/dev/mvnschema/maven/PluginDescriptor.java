package dev.mvnschema.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Maven knows of the goals: the descriptor that the build writes. */
final class PluginDescriptor {

    private PluginDescriptor() {}

    static List<GoalsPage.Goal> goals() {
        return elements(descriptor().getDocumentElement(), "mojo")
                .map(PluginDescriptor::goal)
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
        try (var in = PluginDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(in, "plugin.xml: run the build, not a single class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
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
                IntStream.range(0, found.getLength())
                        .mapToObj(i -> (Element) found.item(i))
                        .spliterator(),
                false);
    }
}
