package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * The runtime that generated code is compiled against, as the module has it: usually named in its pom. Without it the compiler
 * would say so a hundred times, and not what to do.
 */
public final class RuntimeDependency {

    private static final String GROUP = "dev.mvnschema";
    private static final String ARTIFACT = "mybatis-runtime";

    private final MavenProject project;
    private final String pluginVersion;
    private final BooleanSupplier comesAlong;

    /** @param comesAlong whether another dependency brings it: asked only when no pom names it, since it takes time */
    RuntimeDependency(MavenProject project, String pluginVersion, BooleanSupplier comesAlong) {
        this.project = project;
        this.pluginVersion = pluginVersion;
        this.comesAlong = comesAlong;
    }

    /** As Maven resolves the module. */
    public static RuntimeDependency of(
            MavenProject project, MavenSession session, ProjectDependenciesResolver resolver, String pluginVersion) {
        return new RuntimeDependency(project, pluginVersion, () -> comesAlong(project, session, resolver));
    }

    /** Whether the module's pom names it, or a parent's, whatever its version. */
    public boolean isNamed() {
        return named().isPresent();
    }

    /** What is wrong with it, if anything: it is missing, or of another version than the plugin. */
    public Optional<Diagnostic> problem() {
        Optional<Dependency> named = named();
        if (named.isEmpty()) {
            return comesAlong.getAsBoolean() ? Optional.empty() : Optional.of(missing());
        }
        String version = named.get().getVersion();
        return version == null || version.equals(pluginVersion) ? Optional.empty() : Optional.of(other(version));
    }

    private Optional<Dependency> named() {
        return project.getDependencies().stream()
                .filter(each -> GROUP.equals(each.getGroupId()) && ARTIFACT.equals(each.getArtifactId()))
                .findFirst();
    }

    /** A module that cannot be resolved yet gets the benefit of the doubt. */
    private static boolean comesAlong(
            MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {
        try {
            return resolver
                    .resolve(new DefaultDependencyResolutionRequest(project, session.getRepositorySession()))
                    .getDependencies()
                    .stream()
                    .filter(each -> !"test".equals(each.getScope()))
                    .map(org.eclipse.aether.graph.Dependency::getArtifact)
                    .anyMatch(each -> GROUP.equals(each.getGroupId()) && ARTIFACT.equals(each.getArtifactId()));
        } catch (DependencyResolutionException unknown) {
            return true;
        }
    }

    private Diagnostic missing() {
        return Diagnostic.warning(
                HostCode.RUNTIME,
                "The generated code needs " + GROUP + ":" + ARTIFACT + ":" + pluginVersion
                        + ", and this module does not have it: it will not compile.",
                "schema:init adds it to the pom; or add it to <dependencies> yourself.");
    }

    private Diagnostic other(String version) {
        return Diagnostic.warning(
                HostCode.RUNTIME,
                "The plugin is " + pluginVersion + ", and the runtime that its code is compiled against " + version
                        + ".",
                "Give both one version in the pom; a property keeps them together.");
    }
}
