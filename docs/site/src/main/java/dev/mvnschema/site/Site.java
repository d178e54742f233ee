package dev.mvnschema.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** All pages. The README is the front page; the rest keeps its place, with {@code .html} for {@code .md}. */
public final class Site {

    private final Path root;
    private final Path target;

    private Site(Path root, Path target) {
        this.root = root.toAbsolutePath().normalize();
        this.target = target;
    }

    /**
     * Writes the site.
     *
     * @param arguments the root of the repository, and the directory to write into
     */
    public static void main(String[] arguments) throws IOException {
        new Site(Path.of(arguments[0]), Path.of(arguments[1])).write();
    }

    private void write() throws IOException {
        List<Page> pages = pages();
        Navigation navigation = new Navigation(pages.get(0));
        String frame = resource("page.html");
        for (Page page : pages) {
            write(
                    page.address(),
                    frame.replace("{{title}}", page.title())
                            .replace("{{home}}", page.home())
                            .replace("{{navigation}}", navigation.of(page))
                            .replace("{{content}}", page.html()));
        }
        write("search.json", SearchIndex.of(pages));
        write("site.css", resource("site.css"));
        write("search.js", resource("search.js"));
        copyImages();
    }

    private List<Page> pages() throws IOException {
        Path docs = root.resolve("docs");
        try (Stream<Path> files = Files.walk(docs)) {
            return Stream.concat(
                            Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
                                    .map(root::resolve),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .map(file -> new PageReader(root).read(file))
                    .toList();
        }
    }

    private void copyImages() throws IOException {
        Path images = root.resolve("docs/images");
        try (Stream<Path> files = Files.list(images)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve("docs/images").resolve(file.getFileName());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void write(String address, String text) throws IOException {
        Path file = target.resolve(address);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
