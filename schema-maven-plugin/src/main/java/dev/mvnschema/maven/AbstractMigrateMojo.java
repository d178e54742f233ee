package dev.mvnschema.maven;

import dev.mvnschema.workflow.MigrateDev;
import dev.mvnschema.workflow.ProjectLayout;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The goal that {@code migrate-dev} and {@code migrate} are two names of. */
abstract class AbstractMigrateMojo extends DatabaseMojo {

    /**
     * What the migration does, in a few words: {@code -Dschema.name="add invoices"}. It becomes a part of the file's name.
     * When it is not set, the goal asks, and names the migration after its changes when nobody answers.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.name")
    private @Nullable String name;

    /**
     * Says in advance which drops are renames: {@code User.name:fullName} for a field, {@code OldModel:NewModel} for a model or an
     * enum, {@code Role.OLD:NEW} for an enum value, several between commas; {@code User.name:-} for one that is dropped, and nothing
     * takes its place. Names are those of the schema or of the database.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.rename")
    private @Nullable List<String> rename;

    /**
     * Writes the migration and does not apply it, so that it can be edited first.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.createOnly", defaultValue = "false")
    private boolean createOnly;

    /**
     * Says yes to a migration that loses data: a dropped table or column with rows in it. Without it the goal asks, and does
     * nothing when nobody can answer.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.acceptDataLoss", defaultValue = "false")
    private boolean acceptDataLoss;

    /**
     * What to do when the database is not what its migrations make: {@code adopt} writes a migration that makes what is there
     * and counts it as applied, {@code revert} brings the database back, {@code reset} drops everything and starts anew. When
     * it is not set, the goal asks, and changes nothing when nobody answers.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.drift")
    private @Nullable String drift;

    /**
     * Lets the history take migrations that were edited after they were applied, when the files as they are now make what is
     * there.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.acceptEdited", defaultValue = "false")
    private boolean acceptEdited;

    /**
     * Whether the Java sources are generated at the end.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.generate", defaultValue = "true")
    private boolean generate;

    /**
     * The directory of the generated sources.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "schema.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/schema")
    private File outputDirectory;

    /**
     * The package of the generated types, for example {@code com.example.shop.db}. When it is not set, the {@code package}
     * of the schema's generator block is taken, else a package made from groupId and artifactId.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.packageName")
    private @Nullable String packageName;

    /**
     * Whether the seeds run when this goal has created the first tables.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.seed", defaultValue = "true")
    private boolean seed;

    /**
     * The sub-directory of the seed directory whose files run after the common ones, for example {@code development}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.environment")
    private @Nullable String environment;

    /**
     * A database that may be wiped, for replaying the migrations; the embedded server when it is not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.shadowUrl")
    private @Nullable String shadowUrl;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.migrate.skip", defaultValue = "false")
    private boolean skipMigrate;

    @Override
    protected boolean skipGoal() {
        return skipMigrate;
    }

    @Override
    protected Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        if (acceptDataLoss) {
            answers.put("schema.acceptDataLoss", "true");
        }
        if (acceptEdited) {
            answers.put("schema.acceptEdited", "true");
        }
        if (drift != null) {
            answers.put("schema.drift", drift);
        }
        return answers;
    }

    @Override
    protected void run() {
        MigrateDev.Result result = new MigrateDev(environment())
                .run(new MigrateDev.Request(
                        layout(),
                        database(shadowUrl),
                        name,
                        createOnly,
                        generate,
                        packageChoice(packageName),
                        seed,
                        environment,
                        rename == null ? List.of() : rename));
        project.addCompileSourceRoot(absolute(outputDirectory).toString());
        report(result);
    }

    @Override
    protected ProjectLayout layout() {
        return super.layout().withGeneratedSources(absolute(outputDirectory));
    }

    private void report(MigrateDev.Result result) {
        result.written().forEach(file -> say("Wrote " + shown(file)));
        result.unmodelled().forEach(object -> say("Left alone, because a schema cannot say it: " + object));
        say(
                switch (result.outcome()) {
                    case ALREADY_IN_SYNC ->
                        "Already in sync: the schema, the migrations and " + result.database() + ".";
                    case APPLIED_PENDING ->
                        "The schema asks for no new migration; the pending ones are applied to " + result.database()
                                + ".";
                    case MIGRATED -> "In sync now: the schema, the migrations and " + result.database() + ".";
                    case CREATED_ONLY -> "Not applied. Edit the migration if it needs it, then run the goal again.";
                    case CANCELLED -> "Cancelled. Nothing was written, nothing was applied.";
                });
        if (result.seeded() != null && !result.seeded().steps().isEmpty()) {
            result.seeded().lines().forEach(this::say);
        }
        if (result.generated() != null) {
            say(Lines.generated(result.generated(), shown(result.generated().outputDirectory())));
        }
    }
}
