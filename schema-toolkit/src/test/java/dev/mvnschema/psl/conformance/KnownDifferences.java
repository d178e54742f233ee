package dev.mvnschema.psl.conformance;

import dev.mvnschema.oracle.SchemaFile;
import java.util.List;
import java.util.regex.Pattern;

/** What we judge differently on purpose; {@code docs/differences-from-prisma.md} gives the reasons. */
final class KnownDifferences {

    private static final Pattern DATASOURCE = Pattern.compile("(?m)^(\\s*datasource\\s+\\w+\\s*\\{)");
    private static final Pattern CONDITION = Pattern.compile("where\\s*:");
    private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");
    private static final Pattern URL = Pattern.compile("(?m)^\\s*url\\s*=");

    private KnownDifferences() {}

    /** The engine asked wants a url in every datasource, the next one refuses it; we take both. */
    static List<SchemaFile> withUrl(List<SchemaFile> schema) {
        return schema.stream()
                .map(file -> URL.matcher(file.text()).find() || file.text().contains("schemaEngineDriverAdapters")
                        ? file
                        : new SchemaFile(
                                file.path(),
                                DATASOURCE
                                        .matcher(file.text())
                                        .replaceFirst("$1\n  url = \"postgresql://localhost/x\"")))
                .toList();
    }

    /** Whether a difference is expected for this schema. */
    static boolean apply(List<SchemaFile> schema, Verdict engine) {
        // A url is demanded by this engine alone, conditions of partial indexes came with a later one, and it counts no
        // lines
        // at carriage returns of their own.
        return engine.first().contains("Argument \"url\" is missing")
                || schema.stream()
                        .anyMatch(file -> CONDITION.matcher(file.text()).find()
                                || LONE_RETURN.matcher(file.text()).find());
    }
}
