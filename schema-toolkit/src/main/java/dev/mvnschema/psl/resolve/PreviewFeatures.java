package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The preview features of the engine: those that are active, those that are quietly accepted and those that have become normal. */
final class PreviewFeatures {

    private static final String FULL_TEXT_SEARCH = "fullTextSearchPostgres";

    private static final List<String> ACTIVE = List.of(
            "metrics",
            "nativeDistinct",
            "postgresqlExtensions",
            "relationJoins",
            "schemaEngineDriverAdapters",
            "shardKeys",
            "strictUndefinedChecks",
            "views");

    /** The last one came with a later engine than the one that the messages follow. */
    private static final List<String> HIDDEN = List.of("reactNative", "typedSql", "partialIndexes");

    private static final List<String> BECAME_NORMAL = List.of(
            "aggregateApi",
            "atomicNumberOperations",
            "clientExtensions",
            "cockroachdb",
            "connectOrCreate",
            "createMany",
            "dataProxy",
            "deno",
            "distinct",
            "driverAdapters",
            "extendedIndexes",
            "extendedWhereUnique",
            "fieldReference",
            "filteredRelationCount",
            "filterJson",
            "fullTextIndex",
            "fullTextSearch",
            "groupBy",
            "improvedQueryRaw",
            "interactiveTransactions",
            "jsonProtocol",
            "microsoftSqlServer",
            "middlewares",
            "mongoDb",
            "multiSchema",
            "namedConstraints",
            "nApi",
            "nativeTypes",
            "omitApi",
            "orderByAggregateGroup",
            "orderByNulls",
            "orderByRelation",
            "prismaSchemaFolder",
            "queryCompiler",
            "referentialActions",
            "referentialIntegrity",
            "selectRelationCount",
            "tracing",
            "transactionApi",
            "uncheckedScalarInputs");

    private final Report report;
    private final List<String> offered = new ArrayList<>();
    private final Map<String, String> accepted = new HashMap<>();
    private final Map<String, String> normal = new HashMap<>();
    private final boolean postgres;

    PreviewFeatures(Report report, boolean postgres) {
        this.report = report;
        this.postgres = postgres;
        if (postgres) {
            offered.add(FULL_TEXT_SEARCH);
        }
        offered.addAll(ACTIVE);
        offered.forEach(feature -> accepted.put(feature.toLowerCase(Locale.ROOT), feature));
        HIDDEN.forEach(feature -> accepted.put(feature.toLowerCase(Locale.ROOT), feature));
        BECAME_NORMAL.forEach(feature -> normal.put(feature.toLowerCase(Locale.ROOT), feature));
    }

    /** The features that the names switch on; case does not matter. */
    Set<String> read(List<String> names, SourceSpan span) {
        Set<String> features = new HashSet<>();
        for (String name : names) {
            String key = name.toLowerCase(Locale.ROOT);
            String feature = accepted.get(key);
            String old = normal.get(key);
            if (feature != null) {
                features.add(feature);
                if (feature.equals("metrics")) {
                    report.warning(
                            ConfigCode.OLD_PREVIEW_FEATURE,
                            span,
                            "Preview feature \"" + name
                                    + "\" is deprecated. It will be removed in a future version of Prisma.");
                }
            } else if ("fullTextSearch".equals(old) && postgres) {
                features.add(FULL_TEXT_SEARCH);
                report.warning(
                        ConfigCode.RENAMED_PREVIEW_FEATURE,
                        span,
                        "On `provider = \"postgresql\"`, preview feature \"" + name
                                + "\" has been renamed to \"fullTextSearchPostgres\". Learn more at https://pris.ly/d/fts-postgres.");
            } else if (old != null) {
                features.add(old);
                report.warning(
                        ConfigCode.OLD_PREVIEW_FEATURE,
                        span,
                        "Preview feature \"" + name
                                + "\" is deprecated. The functionality can be used without specifying it as a preview feature.");
            } else {
                report.suggest(
                        ConfigCode.UNKNOWN_PREVIEW_FEATURE,
                        span,
                        "The preview feature \"" + name + "\" is not known. Expected one of: "
                                + String.join(", ", offered),
                        Spelling.hint(name, offered));
            }
        }
        return features;
    }
}
