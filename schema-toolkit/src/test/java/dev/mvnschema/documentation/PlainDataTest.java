package dev.mvnschema.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Blocks that are no program: schemas are valid, XML and JSON well formed, what they name of this project is there. */
class PlainDataTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    @TestFactory
    Stream<DynamicTest> schemas_are_valid() {
        return pages("prisma")
                .filter(page -> !page.name().startsWith("docs/errors/"))
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> {
                    List<String> schemas = page.texts("prisma");
                    // A page may show one schema in pieces.
                    if (!schemas.stream().allMatch(PlainDataTest::isValid)) {
                        assertThat(problems(String.join("\n", schemas))).isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> xml_is_well_formed_and_names_what_is_there() {
        return pages("xml")
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> {
                    for (String text : page.texts("xml")) {
                        Document document = DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(text)));
                        NodeList groups = document.getElementsByTagName("groupId");
                        for (int i = 0; i < groups.getLength(); i++) {
                            if (groups.item(i).getTextContent().equals("dev.mvnschema")) {
                                checkArtifact((Element) groups.item(i).getParentNode());
                            }
                        }
                    }
                }));
    }

    private static void checkArtifact(Element coordinates) throws IOException {
        String artifact = text(coordinates, "artifactId");
        String pom = Files.readString(ROOT.resolve(artifact).resolve("pom.xml"));
        assertThat(pom)
                .contains("<artifactId>" + artifact + "</artifactId>")
                .contains("<version>" + text(coordinates, "version") + "</version>");
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagName(child).item(0).getTextContent();
    }

    @TestFactory
    Stream<DynamicTest> json_is_well_formed() {
        return pages("json")
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> {
                    for (String text : page.texts("json")) {
                        try (JsonParser parser =
                                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
                            while (parser.nextToken() != null) {
                                assertThat(parser.currentToken()).isNotNull();
                            }
                        }
                    }
                }));
    }

    @Test
    void addresses_of_the_environment_can_be_read() throws IOException {
        Page page = Page.of("docs/environment.md");
        String image = page.only("dockerfile");
        assertThat(image).startsWith("ENV DATABASE_URL=");
        assertThat(DatabaseUrl.parse(image.strip().substring("ENV DATABASE_URL=".length()))
                        .database())
                .isEqualTo("bot");
        for (String text : page.texts("properties")) {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            assertThat(DatabaseUrl.parse(properties.getProperty("DATABASE_URL")).database())
                    .isEqualTo("bot");
        }
    }

    private static Stream<Page> pages(String language) {
        return Page.all().stream().filter(page -> !page.texts(language).isEmpty());
    }

    private static boolean isValid(String schema) {
        return problems(schema).isEmpty();
    }

    private static List<String> problems(String schema) {
        String whole =
                schema.contains("datasource ") ? schema : "datasource db {\n  provider = \"postgresql\"\n}\n" + schema;
        return new SchemaResolver()
                .resolve(List.of(SchemaParser.parse(new SourceText("schema.prisma", whole)))).diagnostics().stream()
                        .map(diagnostic -> diagnostic.code().id() + " " + diagnostic.message())
                        .toList();
    }
}
