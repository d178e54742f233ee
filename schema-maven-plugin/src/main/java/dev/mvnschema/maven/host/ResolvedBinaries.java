package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.embedded.ServerBinaries;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs as an ordinary artifact: from the local repository, else from the project's plugin repositories. */
public final class ResolvedBinaries implements ServerBinaries {

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final List<RemoteRepository> remotes;
    private final @Nullable String version;

    /** @param version of the artifact; null for the usual one */
    public ResolvedBinaries(
            RepositorySystem repositories,
            MavenSession session,
            List<RemoteRepository> remotes,
            @Nullable String version) {
        this.version = version;
        this.repositories = repositories;
        this.session = session;
        this.remotes = List.copyOf(remotes);
    }

    @Override
    public String version() {
        return version == null ? ServerBinaries.super.version() : version;
    }

    @Override
    public Path jar(Coordinates coordinates) {
        Artifact wanted =
                new DefaultArtifact(coordinates.groupId(), coordinates.artifactId(), "jar", coordinates.version());
        try {
            return repositories
                    .resolveArtifact(session.getRepositorySession(), new ArtifactRequest(wanted, remotes, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new DiagnosticException(unavailable(wanted, e), e);
        }
    }

    private Diagnostic unavailable(Artifact wanted, ArtifactResolutionException e) {
        String next = session.isOffline()
                ? "Maven runs offline (-o): run the goal once without -o, the download is kept in the local repository."
                : "Check the network, proxy and mirrors of settings.xml; when the version does not exist, choose another"
                        + " with -Dschema.postgresVersion.";
        return Diagnostic.error(
                        HostCode.BINARIES_UNAVAILABLE,
                        "The embedded PostgreSQL needs " + wanted + ", which Maven cannot resolve.",
                        next,
                        "Or use a PostgreSQL of your own: set DATABASE_URL or -Dschema.url.")
                .because(String.valueOf(e.getMessage()));
    }
}
