package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * User name and password of a {@code <server>} in {@code settings.xml}, decrypted.
 *
 * @param user null when the server has none
 * @param password null when the server has none
 */
public record ServerCredentials(
        @Nullable String user, @Nullable String password) {

    /**
     * Looks a server up.
     *
     * @throws DiagnosticException when there is none with that id, or its password cannot be decrypted
     */
    public static ServerCredentials of(String id, Settings settings, SettingsDecrypter decrypter) {
        Server server = settings.getServer(id);
        if (server == null) {
            throw new DiagnosticException(Diagnostic.error(
                    HostCode.UNKNOWN_SERVER,
                    "schema.serverId names the server \"" + id + "\", and settings.xml has no <server> with that <id>.",
                    "Add it to ~/.m2/settings.xml with its <username> and <password>, or correct the id."));
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : result.getProblems()) {
            if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
                throw new DiagnosticException(Diagnostic.error(
                                HostCode.UNDECRYPTABLE_PASSWORD,
                                "The password of the server \"" + id + "\" in settings.xml cannot be decrypted.",
                                "Encrypt it again with mvn --encrypt-password; the master password stands in"
                                        + " ~/.m2/settings-security.xml.")
                        .because(problem.getMessage()));
            }
        }
        return new ServerCredentials(
                result.getServer().getUsername(), result.getServer().getPassword());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ServerCredentials[user=" + user + "]";
    }
}
