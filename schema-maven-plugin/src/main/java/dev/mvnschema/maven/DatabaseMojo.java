package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.HostCode;
import dev.mvnschema.maven.host.ServerCredentials;
import dev.mvnschema.workflow.DatabaseOptions;
import dev.mvnschema.workflow.ProjectLayout;
import java.io.File;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that work on a database. */
abstract class DatabaseMojo extends ServerMojo {

    @Inject
    private SettingsDecrypter decrypter;

    /**
     * The database: {@code postgresql://user:password@host:5432/name?schema=public}, the same behind {@code jdbc:}, or the
     * word {@code embedded}. When it is not set, the variable that the schema's datasource names is read, or {@code DATABASE_URL}
     * where it names none, from the environment or else from a {@code .env} file; without it the embedded server is used.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.url")
    private @Nullable String url;

    /**
     * The user name, when the URL names none. Rather use {@code serverId}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.user")
    private @Nullable String user;

    /**
     * The password, when the URL has none. A command line is seen by others: rather use {@code serverId} or an environment
     * variable.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.password")
    private @Nullable String password;

    /**
     * The id of a {@code <server>} in {@code settings.xml} with the user name and the password, which may be encrypted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.serverId")
    private @Nullable String serverId;

    /**
     * The directory of the seeds: its SQL, CSV and JSON files run in the order of their names, then those of the
     * sub-directory that {@code environment} names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.seedDirectory", defaultValue = "${project.basedir}/src/main/schema/seed")
    private File seedDirectory;

    protected final DatabaseOptions database() {
        return database(null);
    }

    protected final DatabaseOptions database(@Nullable String shadowUrl) {
        if (serverId == null) {
            return new DatabaseOptions(url, user, password, shadowUrl);
        }
        if (user != null || password != null) {
            throw new DiagnosticException(Diagnostic.error(
                    HostCode.CREDENTIALS_TWICE,
                    "Both schema.serverId and schema." + (password != null ? "password" : "user") + " are set.",
                    "Keep one: the server \"" + serverId + "\" of settings.xml, or user and password."));
        }
        ServerCredentials credentials = ServerCredentials.of(serverId, session.getSettings(), decrypter);
        return new DatabaseOptions(url, credentials.user(), credentials.password(), shadowUrl);
    }

    @Override
    protected ProjectLayout layout() {
        return super.layout().withSeedDirectory(absolute(seedDirectory));
    }
}
