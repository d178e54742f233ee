package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.workflow.ProjectClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/**
 * The class path of the module at run time, for seeders in Java. Resolved here and not by Maven before the goal, so that modules
 * without seeders need no compiled siblings.
 */
public final class ProjectClasses implements ProjectClassPath {

    private static final String SERVICE = "META-INF/services/dev.mvnschema.runtime.Seeder";
    private static final Set<String> SCOPES = Set.of("compile", "runtime");

    private final MavenProject project;
    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;

    public ProjectClasses(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {
        this.project = project;
        this.session = session;
        this.resolver = resolver;
    }

    @Override
    public List<Path> entries() {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        if (!Files.exists(classes.resolve(SERVICE))) {
            refuseUncompiled();
            return List.of();
        }
        List<Path> entries = new ArrayList<>();
        entries.add(classes);
        try {
            DependencyResolutionResult result =
                    resolver.resolve(new DefaultDependencyResolutionRequest(project, session.getRepositorySession()));
            for (Dependency dependency : result.getResolvedDependencies()) {
                if (SCOPES.contains(dependency.getScope())
                        && dependency.getArtifact().getFile() != null) {
                    entries.add(dependency.getArtifact().getFile().toPath());
                }
            }
            return entries;
        } catch (DependencyResolutionException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    HostCode.NO_CLASS_PATH,
                                    "The class path of the seeders cannot be put together.",
                                    "Build the modules that this one needs first: mvn -am install.")
                            .because(String.valueOf(e.getMessage())),
                    e);
        }
    }

    private void refuseUncompiled() {
        for (Resource resource : project.getBuild().getResources()) {
            if (Files.exists(Path.of(resource.getDirectory()).resolve(SERVICE))) {
                throw new DiagnosticException(Diagnostic.error(
                        HostCode.NOT_COMPILED,
                        "The seeders that " + SERVICE + " names are not compiled.",
                        "Run mvn compile schema:seed."));
            }
        }
    }
}
