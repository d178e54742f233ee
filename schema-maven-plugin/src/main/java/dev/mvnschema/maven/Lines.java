package dev.mvnschema.maven;

import dev.mvnschema.workflow.GenerateCode;
import dev.mvnschema.workflow.Seed;
import java.util.List;
import java.util.stream.Stream;

/** Results that more than one goal shows. */
final class Lines {

    private Lines() {}

    /** {@code 1 file}, {@code 2 files}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String generated(GenerateCode.Result result, String directory) {
        if (result.upToDate()) {
            return "The Java sources in " + directory + " are up to date.";
        }
        return "Generated Java sources in " + directory + ": " + result.written() + " written, " + result.unchanged()
                + " unchanged" + (result.deleted() == 0 ? "" : ", " + result.deleted() + " deleted") + ".";
    }

    static List<String> seeded(Seed.Result result) {
        if (result.files().isEmpty()) {
            return List.of("There is no seed file.");
        }
        return Stream.concat(
                        result.files().stream().map(file -> "Seeded " + file.file() + ": " + count(file.rows(), "row")),
                        Stream.of("Seeded " + result.database() + ": " + count(result.rows(), "row") + " changed."))
                .toList();
    }
}
