package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Diagnostic;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * The Eclipse Layout Kernel, which places the tables of a diagram: resolved by the goals that draw one, and by no other, because
 * it is two thirds of what the plugin would download otherwise. Its jars join the classes of the plugin.
 */
public final class LayoutLibrary {

    /** All that there are, so that no pom has to be read; ELK's ask for any Guava and forget Xtext's library. */
    static final List<String> ARTIFACTS = List.of(
            "org.eclipse.elk:org.eclipse.elk.alg.layered:0.11.0",
            "org.eclipse.elk:org.eclipse.elk.alg.common:0.11.0",
            "org.eclipse.elk:org.eclipse.elk.core:0.11.0",
            "org.eclipse.elk:org.eclipse.elk.graph:0.11.0",
            "org.eclipse.emf:org.eclipse.emf.common:2.12.0",
            "org.eclipse.emf:org.eclipse.emf.ecore:2.12.0",
            "org.eclipse.emf:org.eclipse.emf.ecore.xmi:2.12.0",
            "org.eclipse.xtext:org.eclipse.xtext.xbase.lib:2.41.0",
            "com.google.guava:guava:33.5.0-jre");

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final List<RemoteRepository> remotes;

    public LayoutLibrary(RepositorySystem repositories, MavenSession session, List<RemoteRepository> remotes) {
        this.repositories = repositories;
        this.session = session;
        this.remotes = List.copyOf(remotes);
    }

    /**
     * Adds it to the classes of the plugin, where it stays for the rest of the build.
     *
     * @return what is wrong when it cannot be had; then there are no diagrams, and everything else works
     */
    public Optional<Diagnostic> addTo(ClassRealm plugin) {
        List<ArtifactRequest> wanted = ARTIFACTS.stream()
                .map(coordinates -> new ArtifactRequest(new DefaultArtifact(coordinates), remotes, null))
                .toList();
        try {
            List<File> jars = repositories.resolveArtifacts(session.getRepositorySession(), wanted).stream()
                    .map(ArtifactResult::getArtifact)
                    .map(Artifact::getFile)
                    .toList();
            synchronized (plugin) {
                add(plugin, jars);
            }
            return Optional.empty();
        } catch (ArtifactResolutionException e) {
            return Optional.of(unavailable(e));
        }
    }

    private static void add(ClassRealm plugin, List<File> jars) {
        List<String> known =
                Arrays.stream(plugin.getURLs()).map(URL::toExternalForm).toList();
        for (File jar : jars) {
            try {
                URL url = jar.toURI().toURL();
                if (!known.contains(url.toExternalForm())) {
                    plugin.addURL(url);
                }
            } catch (MalformedURLException e) {
                throw new IllegalStateException("a file has no URL: " + jar, e);
            }
        }
    }

    private Diagnostic unavailable(ArtifactResolutionException e) {
        return Diagnostic.warning(
                        HostCode.LAYOUT_UNAVAILABLE,
                        "The library that lays out diagrams cannot be resolved, so there are none.",
                        session.isOffline()
                                ? "Maven runs offline (-o): run the goal once without -o, the download is kept in the local"
                                        + " repository."
                                : "Check the network, proxy and mirrors of settings.xml.")
                .because(String.valueOf(e.getMessage()));
    }
}
