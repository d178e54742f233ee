package dev.mvnschema.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs Maven in a terminal, that of {@code script(1)}, and types answers when questions appear. */
public final class TerminalRun {

    private final Path directory;
    private final Map<String, Object> variables;

    /**
     * Nothing is run yet.
     *
     * @param variables {@code mavenHome}, {@code innerRepository}, {@code outerRepository} and {@code settingsTemplate}, as the
     *     invoker's scripts have them
     */
    public TerminalRun(File directory, Map<String, Object> variables) {
        this.directory = directory.toPath();
        this.variables = Map.copyOf(variables);
    }

    /** Whether there is a program that makes a terminal. */
    public static boolean possible() {
        return new File("/usr/bin/script").canExecute();
    }

    /**
     * Runs goals.
     *
     * @param answers the beginning of a question → what is typed, each time that it appears
     * @return what the terminal showed
     */
    public String run(Map<String, String> answers, String... goals) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                variables.get("mavenHome") + "/bin/mvn",
                "-ntp",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + variables.get("innerRepository")));
        command.addAll(List.of(goals));
        String line = command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        // A terminal without a width has no room for a question: Maven 4 shows dots instead.
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/script", "-qec", "stty cols 200 rows 50; " + line, "/dev/null")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().remove("CI");
        Process process = builder.start();
        StringBuilder shown = new StringBuilder();
        try (InputStream output = process.getInputStream();
                OutputStream input = process.getOutputStream()) {
            byte[] buffer = new byte[4096];
            int answered = 0;
            for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
                shown.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
                answered = answer(answers, shown, answered, input);
            }
        }
        process.waitFor();
        return shown.toString();
    }

    private static int answer(Map<String, String> answers, StringBuilder shown, int from, OutputStream input)
            throws IOException {
        int answered = from;
        boolean found = true;
        while (found) {
            found = false;
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                int at = shown.indexOf(answer.getKey(), answered);
                if (at >= 0) {
                    answered = at + answer.getKey().length();
                    input.write((answer.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
                    input.flush();
                    found = true;
                }
            }
        }
        return answered;
    }

    private Path settings() throws IOException {
        Path file = directory.resolve("terminal-settings.xml");
        String template = Files.readString(Path.of(String.valueOf(variables.get("settingsTemplate"))));
        String repository = new File(String.valueOf(variables.get("outerRepository")))
                .toURI()
                .toString();
        Files.writeString(file, template.replace("@localRepositoryUrl@", repository));
        return file;
    }
}
