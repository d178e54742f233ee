package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.HostCode;
import dev.mvnschema.maven.host.PluginSection;
import dev.mvnschema.workflow.InitProject;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a module ready: writes a first schema, adds the plugin and the runtime to {@code pom.xml}, and keeps the embedded server
 * and {@code .env} out of git. Overwrites nothing, and may run again.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", threadSafe = true)
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
        return List.of(project.getBasedir());
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
        InitProject.Result result = new InitProject(environment()).run(new InitProject.Request(layout()));
        result.written().forEach(file -> say("Wrote " + shown(file)));
        PluginSection section = new PluginSection(pluginVersion());
        Path pom = project.getFile().toPath();
        switch (section.addTo(pom)) {
            case ADDED -> say("Added the plugin and the runtime to " + shown(pom));
            case THERE_ALREADY -> say("The plugin is in " + shown(pom) + " already.");
            case BY_HAND -> section.lines().forEach(this::say);
        }
        say("Next: mvn schema:migrate-dev -Dschema.name=init");
    }
}
