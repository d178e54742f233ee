package dev.mvnschema.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the pages of this repository lead somewhere: the file is there, and so is the heading. */
class MarkdownLinksTest {

    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("]\\(<?([^)>\\s]+)>?(?: \"[^\"]*\")?\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z][a-z0-9+.-]*:");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?)[ #]*$");

    private final Repository repository = Repository.here();

    @Test
    void every_link_inside_the_repository_leads_somewhere() {
        assertThat(repository.files(".md").stream().flatMap(this::brokenLinks))
                .as("links to files or headings that do not exist")
                .isEmpty();
    }

    private Stream<String> brokenLinks(Path page) {
        String text = CODE.matcher(Repository.read(page)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).find())
                .filter(target -> !leadsSomewhere(page, target))
                .map(target -> repository.relative(page) + " -> " + target);
    }

    private static boolean leadsSomewhere(Path page, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        return Files.exists(file) && (hash < 0 || headings(file).anyMatch(target.substring(hash + 1)::equals));
    }

    /** A heading's address: lower case, blanks become hyphens, punctuation goes. */
    private static Stream<String> headings(Path page) {
        String text = Pattern.compile("(?ms)^ *```.*?^ *```")
                .matcher(Repository.read(page))
                .replaceAll("");
        return HEADING.matcher(text)
                .results()
                .map((MatchResult heading) -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
    }
}
