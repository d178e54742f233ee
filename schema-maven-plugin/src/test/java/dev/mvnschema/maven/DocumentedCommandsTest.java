package dev.mvnschema.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every goal and every {@code -Dschema.…} that a page names is there, and belongs to the goal that it stands beside. */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMAND = Pattern.compile("(?:^|[\\s`/])mvnw? [^`\\n]*");
    private static final Pattern GOAL =
            Pattern.compile("(?:\\s|schema-maven-plugin:[\\w.-]+:|schema:)([a-z]+(?:-[a-z]+)*)");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.-])schema:([a-z]+(?:-[a-z]+)*)");
    private static final Pattern PROPERTY = Pattern.compile("-D(schema\\.[A-Za-z]+(?:\\.[a-z]+)*)");

    /** Read by the programs of a project themselves, not by a goal. */
    private static final Set<String> OF_PROGRAMS = Set.of("schema.test.url");

    private final List<GoalsPage.Goal> goals = PluginDescriptor.goals();

    @TestFactory
    Stream<DynamicTest> every_command_can_be_typed() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> {
                    assertThat(problems(Files.readString(page))).isEmpty();
                }));
    }

    private List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        Set<String> names = goals.stream().map(GoalsPage.Goal::name).collect(Collectors.toSet());
        found(NAMED, text).filter(goal -> !names.contains(goal)).forEach(goal -> problems.add("no goal " + goal));
        Set<String> known = new HashSet<>(OF_PROGRAMS);
        goals.forEach(goal -> known.addAll(properties(goal)));
        found(PROPERTY, text)
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add("no property " + name));
        Matcher commands = COMMAND.matcher(text);
        while (commands.find()) {
            String command = commands.group();
            Set<String> typed = found(GOAL, command).filter(names::contains).collect(Collectors.toSet());
            Set<String> fitting = new HashSet<>(OF_PROGRAMS);
            goals.stream()
                    .filter(goal -> typed.contains(goal.name()))
                    .forEach(goal -> fitting.addAll(properties(goal)));
            // A phase of the lifecycle runs generate.
            goals.stream().filter(goal -> typed.isEmpty()).forEach(goal -> fitting.addAll(properties(goal)));
            found(PROPERTY, command)
                    .filter(name -> !fitting.contains(name))
                    .forEach(name -> problems.add(name + " does not belong to" + command));
        }
        return problems;
    }

    private static Set<String> properties(GoalsPage.Goal goal) {
        return goal.parameters().stream().map(GoalsPage.Parameter::property).collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "example-project/README.md")
                                    .map(ROOT::resolve),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }
}
