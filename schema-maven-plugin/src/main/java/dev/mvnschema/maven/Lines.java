package dev.mvnschema.maven;

import dev.mvnschema.workflow.DatabaseAddress;
import dev.mvnschema.workflow.GenerateCode;

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

    static String applied(int migrations, DatabaseAddress database) {
        return "Applied " + count(migrations, "migration") + " to " + database + ".";
    }
}
