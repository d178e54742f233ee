package dev.mvnschema.psl.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import dev.mvnschema.psl.syntax.format.Formatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What holds for every text, however broken. */
public final class SyntaxChecks {

    /** What formatting may add or drop; block comments get another frame. */
    private static final Set<SyntaxKind> MOVABLE = Set.of(
            SyntaxKind.WHITESPACE,
            SyntaxKind.NEWLINE,
            SyntaxKind.BLOCK_COMMENT,
            SyntaxKind.HEADER_REST,
            SyntaxKind.COMMA,
            SyntaxKind.COLON,
            SyntaxKind.BANG,
            SyntaxKind.LIST_MARK,
            SyntaxKind.OPEN_BRACKET,
            SyntaxKind.CLOSE_BRACKET);

    private SyntaxChecks() {}

    /** Parses and formats; the tree is the text, formatting loses nothing and changes nothing the second time. */
    public static ParsedFile check(String text) {
        ParsedFile file = parse(text);
        assertThat(file.tree().text().equals(text)).as("the tree is the text").isTrue();
        String formatted = Formatter.format(file).text();
        if (file.isRead()) {
            ParsedFile again = parse(formatted);
            assertThat(words(again)).isEqualTo(words(file));
            assertThat(Formatter.format(again).text()).isEqualTo(formatted);
        } else {
            assertThat(formatted.equals(text)).as("a broken file is left alone").isTrue();
            Formatter.layOut(file.tree());
        }
        return file;
    }

    private static ParsedFile parse(String text) {
        return SchemaParser.parse(new SourceText("schema.prisma", text));
    }

    /** The tokens that must survive, sorted, since attributes move. */
    private static List<String> words(ParsedFile file) {
        List<String> words = new ArrayList<>();
        collect(file.tree().root(), words);
        words.sort(null);
        return words;
    }

    private static void collect(SyntaxNode node, List<String> words) {
        for (SyntaxElement child : node) {
            if (child instanceof SyntaxNode inner) {
                collect(inner, words);
            } else if (!MOVABLE.contains(child.kind())) {
                words.add(child.text());
            }
        }
    }
}
