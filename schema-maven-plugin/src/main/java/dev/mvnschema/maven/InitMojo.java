package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.FirstPom;
import dev.mvnschema.maven.host.HostCode;
import dev.mvnschema.maven.host.PluginSection;
import dev.mvnschema.workflow.InitProject;
import dev.mvnschema.workflow.ProjectLayout;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a module ready: writes a first schema, adds the plugin and the runtime to {@code pom.xml}, and keeps the embedded server
 * and {@code .env} out of git. In an empty folder it writes a small {@code pom.xml} first; where there is a project of Prisma's
 * or of Flyway's, it leaves the schema to schema:adopt. Overwrites nothing, and may run again.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends ServerMojo {

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.init.skip", defaultValue = "false")
    private boolean skipInit;

    @Override
    protected boolean skipGoal() {
        return skipInit;
    }

    @Override
    protected List<File> signs() {
        return List.of(folder().toFile());
    }

    /** In a folder without a pom Maven knows no places of files. */
    @Override
    protected ProjectLayout layout() {
        return hasPom() ? super.layout() : ProjectLayout.of(folder());
    }

    private boolean hasPom() {
        return project.getFile() != null;
    }

    private Path folder() {
        return hasPom()
                ? project.getBasedir().toPath()
                : Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    }

    @Override
    protected void run() {
        if (session.getProjects().size() > 1) {
            throw new DiagnosticException(Diagnostic.error(
                    HostCode.MANY_MODULES,
                    "schema:init was called for " + session.getProjects().size()
                            + " modules, and one is to hold the schema.",
                    "Name it: mvn -pl <module> dev.mvnschema:schema-maven-plugin:" + pluginVersion() + ":init"));
        }
        Path pom = hasPom() ? project.getFile().toPath() : FirstPom.write(folder());
        if (!hasPom()) {
            say("Wrote " + shown(pom) + ", called like the folder; change groupId and version as you like.");
        }
        InitProject.Result result = new InitProject(environment()).run(new InitProject.Request(layout()));
        result.written().forEach(file -> say("Wrote " + shown(file)));
        PluginSection section = new PluginSection(pluginVersion());
        switch (section.addTo(pom, runtime().isNamed())) {
            case ADDED -> say("Added the plugin and the runtime to " + shown(pom));
            case RUNTIME_ADDED -> say("The plugin is in " + shown(pom) + " already. Added the runtime.");
            case THERE_ALREADY -> say("The plugin is in " + shown(pom) + " already.");
            case BY_HAND -> section.lines().forEach(this::say);
        }
        say(
                result.adoptable()
                        ? "Next: " + mvn() + "schema:adopt, which makes the schema of what is here already"
                        : "Next: " + mvn() + "schema:migrate-dev -Dschema.name=init");
    }

    /** How a goal of this module is called from where the user is: at the root of several modules its short name is not known. */
    private String mvn() {
        Path from =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        Path module = folder().normalize();
        return module.equals(from) || !module.startsWith(from)
                ? "mvn "
                : "mvn -pl " + from.relativize(module).toString().replace('\\', '/') + " ";
    }
}
