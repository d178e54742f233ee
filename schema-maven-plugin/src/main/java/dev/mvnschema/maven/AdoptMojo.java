package dev.mvnschema.maven;

import dev.mvnschema.workflow.Adopt;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what is there, and executes nothing: a project of Prisma with its schema, its migrations and what its database
 * knows of them; a database with tables and no history; a project of Flyway. Overwrites nothing, and may run again.
 *
 * @since 0.1.0
 */
@Mojo(name = "adopt", threadSafe = true)
public final class AdoptMojo extends DatabaseMojo {

    /**
     * The folder with Prisma's schema and migrations.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.prismaDirectory", defaultValue = "${project.basedir}/prisma")
    private File prismaDirectory;

    /**
     * Only says what would be done.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.dryRun", defaultValue = "false")
    private boolean dryRun;

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
    @Parameter(property = "schema.adopt.skip", defaultValue = "false")
    private boolean skipAdopt;

    @Override
    protected boolean skipGoal() {
        return skipAdopt;
    }

    /** A module that has nothing yet may adopt. */
    @Override
    protected List<File> signs() {
        return List.of(project.getBasedir());
    }

    @Override
    protected void run() {
        Adopt.Result result = new Adopt(environment())
                .run(new Adopt.Request(layout(), database(shadowUrl), absolute(prismaDirectory), dryRun));
        String write = result.dryRun() ? "Would write " : "Wrote ";
        String record = result.dryRun() ? "Would record as applied: " : "Recorded as applied: ";
        result.written().forEach(file -> say(write + shown(file)));
        result.recorded().forEach(file -> say(record + file));
        result.pending().forEach(file -> say("Not applied in this database: " + file));
        if (!result.drift().isEmpty()) {
            say("The database is not what the adopted migrations make. From what they make to what is there:");
            result.drift().forEach(line -> say("  " + line));
            say("Keep what is there with schema:migrate-dev -Dschema.drift=adopt, or take it back with =revert.");
        }
        if (!result.dryRun()) {
            say("Adopted " + result.database() + ": "
                    + Lines.count(result.written().size(), "file") + " written, "
                    + Lines.count(result.recorded().size(), "migration")
                    + " recorded. Next: schema:status, then schema:migrate-dev for what you change.");
        }
    }
}
