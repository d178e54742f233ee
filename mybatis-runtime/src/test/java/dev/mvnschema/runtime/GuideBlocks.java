package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The Java that pages of the documentation show. What stands in a test, and so compiles and runs, is what they may show. */
final class GuideBlocks {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private GuideBlocks() {}

    /** All blocks of Java of a page, in their order. */
    static List<String> of(String page) throws IOException {
        return JAVA.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Fails unless every paragraph of every block stands in the source of the test, white space and comments at line ends aside. */
    static void assertShown(String page, Class<?> test) throws IOException {
        String source =
                bare(Files.readString(Path.of("src/test/java", test.getName().replace('.', '/') + ".java")));
        List<String> blocks = of(page);
        assertThat(blocks).as(page).isNotEmpty();
        for (String block : blocks) {
            for (String part : block.split("\n\n", -1)) {
                assertThat(source).as(part).contains(bare(part));
            }
        }
    }

    /** Without white space and comments at line ends. */
    static String bare(String text) {
        return text.replaceAll("(?m)\\s+//.*$", "").replaceAll("\\s+", "");
    }
}
