package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The answers that the newest migration was made with, in a file beside the schema: a draft that is deleted and made again does
 * not ask again, and nobody else is asked.
 */
final class RenameFile {

    private static final String NAME = "renames";
    private static final String HEAD = """
            # What schema:migrate-dev was told about renames, for the newest migration. Keep this file in version control.
            # Model.old:new is a renamed field; Model.old:- is dropped, and nothing takes its place.
            """;

    private final Path path;
    private final String shown;

    RenameFile(ProjectLayout layout) {
        this.path = layout.schemaDirectory().resolve(NAME);
        this.shown = layout.display(path);
    }

    /**
     * The answers; none when there is no file.
     *
     * @throws DiagnosticException when a line is no answer or the file cannot be read
     */
    List<RenameAnswer> read() {
        List<RenameAnswer> answers = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(path)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    answers.addAll(RenameAnswer.parseAll(line));
                }
            }
            return answers;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unusable(e);
        } catch (DiagnosticException e) {
            throw new DiagnosticException(e.diagnostics().stream()
                    .map(found -> Diagnostic.error(
                            RenameCode.RENAME_FILE,
                            "The file " + shown + " has a line that is no answer: " + found.message(),
                            "Correct the line or delete it."))
                    .toList());
        }
    }

    /**
     * Writes the answers that a new migration was made with.
     *
     * @param keeps whether those that are there stay, because migrations that were made with them are not applied yet
     */
    void write(List<RenameAnswer> answers, boolean keeps) {
        Set<RenameAnswer> all = new LinkedHashSet<>(keeps ? read() : List.of());
        all.addAll(answers);
        try {
            if (all.isEmpty()) {
                Files.deleteIfExists(path);
                return;
            }
            StringBuilder text = new StringBuilder(HEAD);
            all.forEach(answer -> text.append(answer).append('\n'));
            if (Files.exists(path) && Files.readString(path).contentEquals(text)) {
                return;
            }
            Path growing = path.resolveSibling("." + NAME + ".tmp");
            try {
                Files.writeString(growing, text);
                Files.move(growing, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(growing);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private DiagnosticException unusable(IOException e) {
        return new DiagnosticException(
                Diagnostic.error(
                                RenameCode.RENAME_FILE,
                                "The file " + shown + " cannot be read or written.",
                                "Check its permissions, or delete it: then the questions are asked again.")
                        .because(String.valueOf(e.getMessage())),
                e);
    }
}
