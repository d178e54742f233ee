package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.HostCode;
import dev.mvnschema.maven.host.LayoutLibrary;
import dev.mvnschema.maven.host.MavenPrompts;
import dev.mvnschema.maven.host.MavenReporter;
import dev.mvnschema.maven.host.ParameterNames;
import dev.mvnschema.maven.host.ProjectClasses;
import dev.mvnschema.maven.host.ResolvedBinaries;
import dev.mvnschema.maven.host.RuntimeDependency;
import dev.mvnschema.maven.host.Terminal;
import dev.mvnschema.workflow.Environment;
import dev.mvnschema.workflow.PackageChoice;
import dev.mvnschema.workflow.ProjectLayout;
import dev.mvnschema.workflow.PropertyPrompts;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.components.interactivity.Prompter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * What all goals have in common: whether they run at all, the places of the files, and how a problem ends a build. A problem
 * that the user can solve is shown with its code and fails the build without a stack trace; anything else is a fault of the
 * plugin and says so.
 */
abstract class SchemaMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    protected MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    private RepositorySystem repositories;

    @Inject
    private ProjectDependenciesResolver dependencies;

    @Inject
    private Prompter prompter;

    /**
     * Skips every goal of this plugin. One goal alone is skipped by {@code schema.<goal>.skip}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The directory of the schema: every {@code *.prisma} file in it and below belongs to it, in any order.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.schemaDirectory", defaultValue = "${project.basedir}/src/main/schema")
    private File schemaDirectory;

    /**
     * The directory of the migrations: Flyway's SQL files. It belongs below a resource directory, so that the jar carries them.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "schema.migrationsDirectory",
            defaultValue = "${project.basedir}/src/main/resources/db/migration")
    private File migrationsDirectory;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        begin();
        if (skip || skipGoal()) {
            getLog().info("schema:" + execution.getGoal() + " is skipped.");
            return;
        }
        try {
            ParameterNames.of(execution.getMojoDescriptor().getPluginDescriptor())
                    .check(session.getUserProperties().stringPropertyNames());
            if (ReactorModules.of(session, project, execution).concerned(signs())) {
                run();
            } else {
                getLog().debug("No schema in this module.");
            }
        } catch (DiagnosticException e) {
            throw failure(e.diagnostics(), e);
        } catch (UncheckedIOException e) {
            throw failure(List.of(fileAccess(e)), e);
        } catch (RuntimeException | LinkageError e) {
            throw new MojoExecutionException(
                    "schema:" + execution.getGoal()
                            + " came upon something that it did not expect. This is a bug: please"
                            + " report it with the output of the same command with -e. Cause: " + e,
                    e);
        }
    }

    /** What must happen even when the goal is skipped. */
    protected void begin() {}

    /** Whether this goal alone is switched off. */
    protected abstract boolean skipGoal();

    /** The directories of which at least one is there in a module that the goal concerns. */
    protected List<File> signs() {
        return List.of(schemaDirectory, migrationsDirectory);
    }

    /** Calls the workflow and renders its result. */
    protected abstract void run() throws MojoFailureException;

    /** Answers to questions that parameters of the goal give in advance, by property. */
    protected Map<String, String> answers() {
        return Map.of();
    }

    /** The version of the embedded PostgreSQL; null for the usual one. */
    protected @Nullable String postgresVersion() {
        return null;
    }

    /** The places of the files; subclasses add those that only they have parameters for. */
    protected ProjectLayout layout() {
        return ProjectLayout.of(project.getBasedir().toPath())
                .withSchemaDirectory(absolute(schemaDirectory))
                .withMigrationsDirectory(absolute(migrationsDirectory));
    }

    protected final Environment environment() {
        Terminal terminal = terminal();
        Map<String, String> answers = schemaProperties();
        answers.putAll(answers());
        return Environment.ofProcess(
                        reporter(),
                        new MavenPrompts(new PropertyPrompts(answers), prompter, terminal, getLog()),
                        new ResolvedBinaries(
                                repositories, session, project.getRemotePluginRepositories(), postgresVersion()))
                .with(new ProjectClasses(project, session, dependencies));
    }

    /** The package of the generated types; {@code chosen} is the goal's parameter. */
    protected final PackageChoice packageChoice(@Nullable String chosen) {
        return new PackageChoice(chosen, project.getGroupId(), project.getArtifactId());
    }

    protected final MavenReporter reporter() {
        return new MavenReporter(getLog(), terminal());
    }

    /** For goals that draw. */
    protected final void loadLayoutLibrary() {
        ClassRealm plugin = execution.getMojoDescriptor().getPluginDescriptor().getClassRealm();
        new LayoutLibrary(repositories, session, project.getRemotePluginRepositories())
                .addTo(plugin)
                .ifPresent(reporter()::warn);
    }

    /** The runtime, as this module has it. */
    protected final RuntimeDependency runtime() {
        return RuntimeDependency.of(project, session, dependencies, pluginVersion());
    }

    protected final String pluginVersion() {
        return execution.getPlugin().getVersion();
    }

    protected final void say(String line) {
        getLog().info(line);
    }

    /** A path as the user would type it. */
    protected final String shown(Path path) {
        return layout().display(path);
    }

    /** Shows the findings and gives the exception that ends the goal because of them. */
    protected final MojoFailureException failure(List<Diagnostic> diagnostics, Throwable cause) {
        reporter().fail(diagnostics);
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        String codes =
                errors.stream().map(d -> d.code().id()).distinct().limit(5).collect(Collectors.joining(", "));
        String message = "schema:" + execution.getGoal() + ": " + errors.size()
                + (errors.size() == 1 ? " error" : " errors") + " (" + codes + "), shown above.";
        // Maven repeats the messages of all causes; they are for those who asked for stack traces.
        boolean traces = session.getRequest().isShowErrors() || getLog().isDebugEnabled();
        return traces ? new MojoFailureException(message, cause) : new MojoFailureException(message);
    }

    private Terminal terminal() {
        return Terminal.of(session, System.getenv());
    }

    private Map<String, String> schemaProperties() {
        Map<String, String> found = new HashMap<>();
        for (Properties properties : List.of(project.getProperties(), session.getUserProperties())) {
            for (String name : properties.stringPropertyNames()) {
                if (name.startsWith("schema.")) {
                    found.put(name, properties.getProperty(name));
                }
            }
        }
        return found;
    }

    private static Diagnostic fileAccess(UncheckedIOException e) {
        return Diagnostic.error(
                HostCode.FILE_ACCESS,
                "A file cannot be read or written: " + e.getCause(),
                "Check that the file and its directory belong to you, and that the disk is not full.");
    }

    static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }
}
