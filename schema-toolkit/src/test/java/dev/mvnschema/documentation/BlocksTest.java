package dev.mvnschema.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every block of code on every page has a test that runs it: {@code blocks.txt} says which. A block of a language that the list
 * does not have for its page fails here, and so does a line of the list that names no test, or no block.
 */
class BlocksTest {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    private final List<Claim> claims = claims();
    private final List<Page> pages = Page.all();

    @Test
    void every_block_is_run_by_a_test() {
        List<String> unclaimed = new ArrayList<>();
        for (Page page : pages) {
            for (Page.Block block : page.blocks()) {
                if (claims.stream().noneMatch(claim -> claim.covers(page, block))) {
                    unclaimed.add(page.name() + ":" + block.line() + " " + block.language());
                }
            }
        }
        assertThat(unclaimed)
                .as("blocks that no line of blocks.txt gives to a test")
                .isEmpty();
    }

    @Test
    void every_claim_is_about_blocks_that_are_there() {
        assertThat(claims)
                .allMatch(claim -> pages.stream()
                        .anyMatch(page -> page.blocks().stream().anyMatch(block -> claim.covers(page, block))));
    }

    @Test
    void every_test_named_is_there() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Claim claim : claims) {
            if (!TestNames.exists(ROOT, claim.test())) {
                missing.add(claim.test());
            }
        }
        assertThat(missing).as("tests that blocks.txt names").isEmpty();
    }

    private static List<Claim> claims() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/documentation/blocks.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Claim::parse)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One line: a page or several ({@code *}), a language, the test that takes all blocks of that language there. */
    private record Claim(String page, String language, String test) {

        static Claim parse(String line) {
            String[] words = line.strip().split("\\s+", 3);
            return new Claim(words[0], words[1], words[2]);
        }

        boolean covers(Page other, Page.Block block) {
            return language.equals(block.language())
                    && other.name().matches(page.replace(".", "\\.").replace("*", "[^/]*"));
        }
    }
}
