package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.postgres.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a database may be emptied. What looks like production must be named by whoever wants it emptied. */
final class ResetGuard {

    private static final Set<String> TEMPLATES = Set.of("template0", "template1");
    private static final Set<String> SYSTEM_SCHEMAS = Set.of("information_schema");

    /** Variables by which usual frameworks are told where they run. */
    private static final List<String> ENVIRONMENTS = List.of(
            "SCHEMA_ENVIRONMENT",
            "SPRING_PROFILES_ACTIVE",
            "QUARKUS_PROFILE",
            "MICRONAUT_ENVIRONMENTS",
            "NODE_ENV",
            "APP_ENV");

    private final DatabaseUrl url;
    private final List<String> schemas;

    ResetGuard(DatabaseUrl url, List<String> schemas) {
        this.url = url;
        this.schemas = schemas;
    }

    /** Refuses what no word can allow, as far as the address tells. */
    void refuseSystem() {
        if (TEMPLATES.contains(url.database())) {
            throw system("\"" + url.database() + "\" is a database that the server needs for itself.");
        }
        for (String schema : schemas) {
            if (schema.startsWith("pg_") || SYSTEM_SCHEMAS.contains(schema)) {
                throw system("The schema \"" + schema + "\" belongs to the server.");
            }
        }
    }

    /** Refuses what cannot be done wholly: what belongs to others, and what others are working on. */
    void refuseImpossible(ResetInspection found) {
        if (!found.foreign().isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.NOT_OWNER,
                    "The user \"" + url.user() + "\" does not own " + ResetInspection.some(found.foreign())
                            + " in the database \"" + found.database()
                            + "\", so it cannot be reset; nothing was changed.",
                    "Run it as the owner, or make the user a member of the owner's role.",
                    "What does not belong to this project: drop it, or move it to another schema."));
        }
        if (!found.busy().isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.IN_USE,
                    "Others hold locks in the database \"" + found.database() + "\": "
                            + ResetInspection.some(found.busy()) + "; nothing was changed.",
                    "Stop the application, or end its transaction, and run the command again."));
        }
    }

    /** Why it may be production, one reason each; none for what is plainly a developer's. */
    List<String> objections(
            ResetInspection found,
            List<String> allowedHosts,
            long rowLimit,
            @Nullable String environment,
            Map<String, String> variables) {
        List<String> objections = new ArrayList<>();
        boolean allowed = url.hosts().stream().allMatch(host -> allowedHosts.contains(host.host()));
        if (!allowed && !url.isLoopback()) {
            objections.add(
                    "it is not certain to be on this machine (" + hosts() + ", not listed in -Dschema.resetHosts)");
        }
        if (found.database().equals("postgres")) {
            objections.add("\"postgres\" is the database that a URL without a name means");
        }
        if (!found.full().isEmpty()) {
            objections.add("more than " + rowLimit + " rows are in " + ResetInspection.some(found.full())
                    + " (-Dschema.resetRowLimit)");
        }
        if (ProductionMark.isProduction(found.mark())) {
            objections.add("the database says that it is " + found.mark() + " (mvn_schema.environment)");
        }
        if (environment != null && ProductionMark.isProduction(environment)) {
            objections.add("-Dschema.environment says " + environment);
        }
        for (String variable : ENVIRONMENTS) {
            if (ProductionMark.isProduction(variables.getOrDefault(variable, ""))) {
                objections.add("the variable " + variable + " says " + variables.get(variable));
            }
        }
        if (!found.outside().isEmpty()) {
            objections.add("objects of other schemas would be dropped along: " + ResetInspection.some(found.outside()));
        }
        return objections;
    }

    /** Refuses unless there is nothing to object, or the database was named. */
    static void refuse(
            List<String> objections, ResetInspection found, DatabaseAddress address, @Nullable String named) {
        if (named != null && !named.equals(found.database())) {
            throw new DiagnosticException(Diagnostic.error(
                    OperationCode.OTHER_NAME,
                    "-Dschema.resetProduction names \"" + named + "\", and this is " + address + ".",
                    "Check the database URL. Nothing was changed."));
        }
        if (!objections.isEmpty() && named == null) {
            throw new DiagnosticException(Diagnostic.error(
                            MigrationCode.RESET_REFUSED,
                            "The " + address
                                    + " may be more than a developer's, so it is not reset; nothing was changed.",
                            "Check the database URL. If all of its data may be lost: -Dschema.force"
                                    + " -Dschema.resetProduction=" + found.database())
                    .because(String.join("\n", objections)));
        }
    }

    private String hosts() {
        return String.join(
                ", ", url.hosts().stream().map(DatabaseUrl.HostPort::host).toList());
    }

    private static DiagnosticException system(String message) {
        return new DiagnosticException(Diagnostic.error(
                OperationCode.SYSTEM_DATABASE, message + " It is never reset.", "Correct the database URL."));
    }
}
