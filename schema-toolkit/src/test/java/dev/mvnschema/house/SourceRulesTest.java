package dev.mvnschema.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a source file may be called, how long it may be, and that its package says what it is for. */
class SourceRulesTest {

    private static final int MOST_LINES = 500;

    /** Names that say nothing: what is in such a package or class belongs to the room whose work it does. */
    private static final Set<String> EMPTY_NAMES =
            Set.of("util", "utils", "common", "commons", "helper", "helpers", "manager", "misc");

    private final Repository repository = Repository.here();

    @Test
    void no_source_file_is_longer_than_500_lines() {
        assertThat(repository.files(".java", ".js", ".css", ".groovy").stream()
                        .filter(file -> Repository.read(file).lines().count() > MOST_LINES)
                        .map(repository::relative))
                .as("files longer than %d lines: split them by idea", MOST_LINES)
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_where_null_may_be() {
        assertThat(repository.mainSources().stream()
                        .filter(file -> !file.endsWith("module-info.java")) // in no package
                        .map(Path::getParent)
                        .distinct()
                        .filter(directory -> !isDescribed(directory))
                        .map(repository::relative))
                .as("packages without a package-info.java that has a Javadoc comment and @NullMarked")
                .isEmpty();
    }

    @Test
    void names_say_something() {
        assertThat(repository.files(".java").stream().map(repository::relative).filter(SourceRulesTest::saysNothing))
                .as("names built from %s", EMPTY_NAMES)
                .isEmpty();
    }

    private static boolean isDescribed(Path directory) {
        Path file = directory.resolve("package-info.java");
        if (!Files.exists(file)) {
            return false;
        }
        String text = Repository.read(file);
        return text.contains("/**") && text.contains("@NullMarked");
    }

    private static boolean saysNothing(String path) {
        return Stream.of(path.replaceAll("\\.java$", "").split("/", -1))
                .flatMap(name -> Stream.concat(Stream.of(name), words(name)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(EMPTY_NAMES::contains);
    }

    /** {@code StringUtils} is String and Utils. */
    private static Stream<String> words(String name) {
        return List.of(name.split("(?<=[a-z0-9])(?=[A-Z])", -1)).stream();
    }
}
