package dev.mvnschema.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads a Markdown file. Links between files become links between pages; links to other files of the repository become text. */
final class PageReader {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer html =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private final TextContentRenderer text =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private final Path root;

    PageReader(Path root) {
        this.root = root;
    }

    Page read(Path file) {
        try {
            Node document = parser.parse(Files.readString(file));
            List<Page.Section> sections = sections(document);
            document.accept(new Links(file));
            String address = address(root.relativize(file).toString().replace('\\', '/'));
            return new Page(address, sections.get(0).heading(), html.render(document), sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String file) {
        return file.equals("README.md")
                ? "index.html"
                : file.replaceFirst("README\\.md$", "index.md").replaceFirst("\\.md$", ".html");
    }

    private List<Page.Section> sections(Node document) {
        List<Page.Section> sections = new ArrayList<>();
        IdGenerator ids = IdGenerator.builder().build();
        String heading = "";
        String anchor = "";
        StringBuilder below = new StringBuilder();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                if (!heading.isEmpty()) {
                    sections.add(
                            new Page.Section(anchor, heading, below.toString().strip()));
                }
                heading = text.render(node);
                anchor = ids.generateId(heading);
                below.setLength(0);
            } else {
                below.append(text.render(node)).append(' ');
            }
        }
        sections.add(new Page.Section(anchor, heading, below.toString().strip()));
        return sections;
    }

    /** Turns the links of one file. */
    private final class Links extends AbstractVisitor {

        private final Path file;

        private Links(Path file) {
            this.file = file;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String to = link.getDestination();
            if (to.matches("[a-z]+:.*|#.*")) {
                return;
            }
            String[] parts = to.split("#", 2);
            Path named = file.resolveSibling(parts[0]).normalize();
            boolean page = named.toString().endsWith(".md")
                    && (named.startsWith(root.resolve("docs"))
                            || named.resolveSibling("").normalize().equals(root));
            if (page && Files.exists(named)) {
                Path from = root.relativize(file).resolveSibling("");
                Path target = Path.of(address(root.relativize(named).toString().replace('\\', '/')));
                String way = from.relativize(target).toString().replace('\\', '/');
                link.setDestination(way + (parts.length > 1 ? "#" + parts[1] : ""));
                return;
            }
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }
    }
}
