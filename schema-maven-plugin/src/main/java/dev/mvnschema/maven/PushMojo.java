package dev.mvnschema.maven;

import dev.mvnschema.workflow.ProjectLayout;
import dev.mvnschema.workflow.Push;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings a development database to the schema without a migration, then generates the Java sources. For trying things out:
 * whatever shall reach another database needs schema:migrate-dev. Asks before data is lost.
 *
 * @since 0.1.0
 */
@Mojo(name = "push", threadSafe = true)
public final class PushMojo extends ResettingMojo {

    /**
     * Says yes to changes that lose data: a dropped table or column with rows in it. Without it the goal asks, and does
     * nothing when nobody can answer.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.acceptDataLoss", defaultValue = "false")
    private boolean acceptDataLoss;

    /**
     * Drops everything in the database first, the migration history too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.forceReset", defaultValue = "false")
    private boolean forceReset;

    /**
     * Says in advance which drops are renames: {@code User.name:fullName} for a field, {@code OldModel:NewModel} for a model or an
     * enum, {@code Role.OLD:NEW} for an enum value, several between commas; {@code User.name:-} for one that is dropped, and nothing
     * takes its place. Without it the goal asks, and does nothing when nobody can answer.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.rename")
    private @Nullable List<String> rename;

    /**
     * Leaves the Java sources as they are.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.skipGenerate", defaultValue = "false")
    private boolean skipGenerate;

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
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.push.skip", defaultValue = "false")
    private boolean skipPush;

    @Override
    protected boolean skipGoal() {
        return skipPush;
    }

    @Override
    protected Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        if (acceptDataLoss) {
            answers.put("schema.acceptDataLoss", "true");
        }
        if (forceReset) {
            answers.put("schema.forceReset", "true");
        }
        return answers;
    }

    @Override
    protected ProjectLayout layout() {
        return super.layout().withGeneratedSources(absolute(outputDirectory));
    }

    @Override
    protected void run() {
        Push.Result result = new Push(environment())
                .run(new Push.Request(
                        layout(),
                        database(),
                        forceReset,
                        resetLimits(),
                        !skipGenerate,
                        packageChoice(packageName),
                        rename == null ? List.of() : rename));
        result.unmodelled().forEach(object -> say("Left alone, because a schema cannot say it: " + object));
        result.warnings().forEach(warning -> say("Accepted: " + warning));
        say(
                switch (result.outcome()) {
                    case ALREADY_IN_SYNC -> "Already in sync: the schema and " + result.database() + ".";
                    case PUSHED ->
                        "In sync now, by " + Lines.count(result.steps(), "step") + ": the schema and "
                                + result.database() + ".";
                    case CANCELLED -> "Cancelled. Nothing was changed.";
                });
        if (result.generated() != null) {
            project.addCompileSourceRoot(absolute(outputDirectory).toString());
            say(Lines.generated(result.generated(), shown(result.generated().outputDirectory())));
        }
    }
}
