package dev.mvnschema.psl.conformance;

import dev.mvnschema.oracle.SchemaFile;
import java.util.List;
import java.util.regex.Pattern;

/** What we judge differently on purpose; {@code docs/differences-from-prisma.md} gives the reasons. */
final class KnownDifferences {

    private static final Pattern CONDITION = Pattern.compile("where\\s*:");
    private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");

    private KnownDifferences() {}

    /** Whether a difference is expected for this schema. */
    static boolean apply(List<SchemaFile> schema, Verdict engine) {
        // A url is demanded by this engine alone, conditions of partial indexes came with a later one, and it counts no
        // lines at carriage returns of their own.
        return engine.first().contains("Argument \"url\" is missing")
                || schema.stream()
                        .anyMatch(file -> CONDITION.matcher(file.text()).find()
                                || LONE_RETURN.matcher(file.text()).find());
    }
}
