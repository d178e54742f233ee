package dev.mvnschema.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a {@link Guide} says, in a directory, as a person would: writes its files, types its commands, compares what they print.
 * Only {@code mvn} (with variables set before it) can be typed.
 */
public final class GuideRun {

    private final Path directory;
    private final Map<String, Object> variables;
    private String printed = "";

    /**
     * Nothing is done yet.
     *
     * @param variables {@code mavenHome}, {@code innerRepository} and {@code outerRepository}, as the invoker's scripts have them
     */
    public GuideRun(File directory, Map<String, Object> variables) {
        this.directory = directory.toPath();
        this.variables = Map.copyOf(variables);
    }

    /**
     * Does all steps.
     *
     * @throws IllegalStateException at the first command that fails or prints something else
     */
    public void run(Guide guide) throws IOException, InterruptedException {
        for (Guide.Step step : guide.steps()) {
            if (step instanceof Guide.SourceFile file) {
                write(file);
            } else if (step instanceof Guide.Command command) {
                printed = type(command.line());
            } else if (step instanceof Guide.Output output) {
                compare(output);
            }
        }
    }

    private void write(Guide.SourceFile file) throws IOException {
        Path target = directory.resolve(file.path());
        if (file.path().equals("pom.xml") && file.text().startsWith("<dependency>")) {
            String pom = Files.readString(target);
            int end = pom.lastIndexOf("</dependencies>");
            Files.writeString(target, pom.substring(0, end) + file.text() + pom.substring(end));
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, file.text());
    }

    /** Types one command, which may fail, and tells what it ended with. */
    public int exitCode(String line) throws IOException, InterruptedException {
        return start(line).waitFor();
    }

    /**
     * Types one command and waits for its end; what it printed.
     *
     * @throws IllegalStateException when it fails
     */
    public String type(String line) throws IOException, InterruptedException {
        int status = start(line).waitFor();
        String output = output();
        if (status != 0) {
            throw new IllegalStateException("The guide's command failed: " + line + "\n" + output);
        }
        return output;
    }

    /**
     * Types a command that goes on until somebody ends it, waits for a line of its output, and ends it.
     *
     * @throws IllegalStateException when it ends by itself before it prints that
     */
    public void typeUntil(String line, String printed) throws IOException, InterruptedException {
        Process process = start(line);
        try {
            while (process.isAlive() && !output().contains(printed)) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
            if (!process.isAlive() || !output().contains(printed)) {
                throw new IllegalStateException("The guide's command did not go on: " + line + "\n" + output());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("guide.log"));
    }

    private Process start(String line) throws IOException {
        List<String> words = new ArrayList<>(words(line));
        ProcessBuilder builder = new ProcessBuilder();
        while (words.get(0).matches("[A-Z_]+=.*")) {
            String[] variable = words.remove(0).split("=", 2);
            builder.environment().put(variable[0], variable[1]);
        }
        if (!words.remove(0).equals("mvn")) {
            throw new IllegalStateException("The guide has a command that no test can type: " + line);
        }
        List<String> command = new ArrayList<>(List.of(
                variables.get("mavenHome") + "/bin/mvn",
                "-B",
                "-ntp",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + variables.get("innerRepository")));
        command.addAll(words);
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return builder.command(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(directory.resolve("guide.log").toFile())
                .start();
    }

    private void compare(Guide.Output expected) {
        int from = 0;
        for (String line : expected.lines()) {
            Pattern pattern = Pattern.compile(Pattern.quote(line.strip()).replace("…", "\\E.*?\\Q"));
            Matcher matcher = pattern.matcher(printed);
            if (!matcher.find(from)) {
                throw new IllegalStateException(
                        "The guide promises\n" + line + "\nbut its command printed\n" + printed);
            }
            from = matcher.end();
        }
    }

    /** Like a shell's, for double quotes. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+").matcher(line);
        while (matcher.find()) {
            words.add(matcher.group().replace("\"", ""));
        }
        return words;
    }

    private Path settings() throws IOException {
        Path file = directory.resolve("guide-settings.xml");
        String template = Files.readString(Path.of(String.valueOf(variables.get("settingsTemplate"))));
        Files.writeString(
                file,
                template.replace(
                        "@localRepositoryUrl@",
                        new File(String.valueOf(variables.get("outerRepository")))
                                .toURI()
                                .toString()));
        return file;
    }
}
