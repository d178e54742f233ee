package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.HostCode;
import java.io.File;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Which modules a goal concerns. Called for a whole reactor, a goal comes by every module, and most of them have no schema:
 * that is no error as long as one module has. A module that asks for the goal in its own pom and has no schema is an error.
 */
final class ReactorModules {

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    private ReactorModules(MavenSession session, MavenProject project, MojoExecution execution) {
        this.session = session;
        this.project = project;
        this.execution = execution;
    }

    static ReactorModules of(MavenSession session, MavenProject project, MojoExecution execution) {
        return new ReactorModules(session, project, execution);
    }

    /**
     * Whether this module has what the goal works on.
     *
     * @param signs directories of which one must be there; the first is that of the schema
     * @throws DiagnosticException when it has none and must have some, or no module of the reactor has
     */
    boolean concerned(List<File> signs) {
        if (signs.stream().anyMatch(File::exists)) {
            return true;
        }
        boolean last = countWithout() == session.getProjects().size();
        if (last || (execution.getSource() == MojoExecution.Source.LIFECYCLE && ownPomNamesThePlugin())) {
            throw new DiagnosticException(Diagnostic.error(
                    HostCode.NO_SCHEMA,
                    "There is no schema: " + signs.get(0) + " does not exist.",
                    new File(project.getBasedir(), "prisma").isDirectory()
                            ? "schema:adopt takes over what is in the folder prisma: the schema and its migrations."
                            : "schema:init writes a first one; or write " + new File(signs.get(0), "schema.prisma")
                                    + ".",
                    "When it stands elsewhere, name its directory with <schemaDirectory> or -Dschema.schemaDirectory.",
                    "When this module needs none, run the goal in the module that has one (-pl), or set <skip>."));
        }
        return false;
    }

    /** How many modules without a schema this execution has come by, this one included. */
    private int countWithout() {
        SessionData data = session.getRepositorySession().getData();
        String key = ReactorModules.class.getName() + ":" + execution.getGoal() + ":" + execution.getExecutionId();
        data.set(key, null, new AtomicInteger());
        return ((AtomicInteger) data.get(key)).incrementAndGet();
    }

    private boolean ownPomNamesThePlugin() {
        return project.getOriginalModel().getBuild() != null
                && project.getOriginalModel().getBuild().getPlugins().stream()
                        .map(Plugin::getKey)
                        .anyMatch(execution.getPlugin().getKey()::equals);
    }
}
