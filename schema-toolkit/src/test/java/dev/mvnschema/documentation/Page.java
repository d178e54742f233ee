package dev.mvnschema.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown page and its fenced blocks.
 *
 * @param name where it lies, from the root of the repository
 */
public record Page(String name, List<Block> blocks) {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile(" *```(.*)");

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** One page, {@code docs/deploy.md}. */
    public static Page of(String name) {
        try {
            return new Page(name, blocks(Files.readAllLines(ROOT.resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page that people read: those of {@code docs}, and the overviews of the repository and of its modules. */
    public static List<Page> all() {
        try (Stream<Path> below = Files.walk(ROOT.resolve("docs"));
                Stream<Path> above = Files.walk(ROOT, 2)) {
            return Stream.concat(below, above)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".md") && !name.contains("target/") && !name.startsWith("."))
                    .distinct()
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of the blocks of a language, in their order. */
    public List<String> texts(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    /** The only block of a language. */
    public String only(String language) {
        List<String> texts = texts(language);
        if (texts.size() != 1) {
            throw new AssertionError(name + " has " + texts.size() + " blocks of " + language + ", not one");
        }
        return texts.get(0);
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int first = ++i;
                while (!lines.get(i).strip().equals("```")) {
                    i++;
                }
                blocks.add(new Block(fence.group(1).strip(), first, String.join("\n", lines.subList(first, i)) + "\n"));
            }
        }
        return blocks;
    }

    /**
     * A fenced block.
     *
     * @param line of the fence, from 1
     * @param text with a line break at its end
     */
    public record Block(String language, int line, String text) {}
}
