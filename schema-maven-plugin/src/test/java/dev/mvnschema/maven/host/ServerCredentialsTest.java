package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ServerCredentialsTest {

    private final Settings settings = settings();

    @Test
    void the_password_comes_out_decrypted_and_is_never_shown() {
        SettingsDecrypter decrypter = request -> {
            request.getServers().get(0).setPassword("secret");
            return new Decrypted(request, List.of());
        };

        ServerCredentials credentials = ServerCredentials.of("production", settings, decrypter);

        assertThat(credentials.user()).isEqualTo("app");
        assertThat(credentials.password()).isEqualTo("secret");
        assertThat(credentials).asString().doesNotContain("secret");
    }

    @Test
    void an_unknown_server_is_named() {
        assertThatThrownBy(
                        () -> ServerCredentials.of("prodution", settings, request -> new Decrypted(request, List.of())))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("MVN1003")
                .hasMessageContaining("\"prodution\"");
    }

    @Test
    void a_password_that_cannot_be_decrypted_is_an_error_not_a_wrong_password() {
        SettingsProblem problem = new DefaultSettingsProblem(
                "no master password", SettingsProblem.Severity.ERROR, "server", -1, -1, null);

        assertThatThrownBy(() -> ServerCredentials.of(
                        "production", settings, request -> new Decrypted(request, List.of(problem))))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("MVN1004");
    }

    private static Settings settings() {
        Server server = new Server();
        server.setId("production");
        server.setUsername("app");
        server.setPassword("{encrypted}");
        Settings settings = new Settings();
        settings.addServer(server);
        return settings;
    }

    private record Decrypted(SettingsDecryptionRequest request, List<SettingsProblem> problems)
            implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return request.getServers().get(0);
        }

        @Override
        public List<Server> getServers() {
            return request.getServers();
        }

        @Override
        public Proxy getProxy() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
