package dev.mvnschema.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation as a sequence of steps, so that a test can do what it says. A block that follows a line naming a file
 * in backticks is that file (a lone {@code <dependency>} goes into the {@code pom.xml}); a block without a language holds commands;
 * a block marked {@code text} is what the last command prints, {@code …} standing for anything.
 */
public final class Guide {

    private static final Pattern FENCE = Pattern.compile("^```(\\w*)\\s*$");
    private static final Pattern FILE = Pattern.compile("`((?:[\\w.-]+/)*[\\w.-]+\\.\\w+)`");

    private final List<Step> steps;

    private Guide(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a page.
     *
     * @throws IOException when it cannot be read
     */
    public static Guide read(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                before = lines.get(i).isBlank() ? before : lines.get(i);
                continue;
            }
            List<String> block = new ArrayList<>();
            for (i++; !lines.get(i).startsWith("```"); i++) {
                block.add(lines.get(i));
            }
            steps.addAll(steps(fence.group(1), before, block));
            before = "";
        }
        return new Guide(steps);
    }

    public List<Step> steps() {
        return steps;
    }

    private static List<Step> steps(String language, String before, List<String> block) {
        if (language.isEmpty() || language.equals("sh")) {
            return block.stream()
                    .map(line -> line.replaceFirst("\\s+# .*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .<Step>map(Command::new)
                    .toList();
        }
        if (language.equals("text")) {
            return List.of(new Output(block));
        }
        String file = file(before);
        return file == null ? List.of() : List.of(new SourceFile(file, String.join("\n", block) + "\n"));
    }

    /** The last file that the line names. */
    private static @Nullable String file(String line) {
        Matcher matcher = FILE.matcher(line);
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }

    /** Something to do or to see. */
    public sealed interface Step permits SourceFile, Command, Output {}

    /** A file to write. */
    public record SourceFile(String path, String text) implements Step {}

    /** A command to type. */
    public record Command(String line) implements Step {}

    /** Lines that the last command prints, in this order. */
    public record Output(List<String> lines) implements Step {

        public Output {
            lines = List.copyOf(lines);
        }
    }
}
