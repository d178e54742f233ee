package dev.mvnschema.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionFailureTest {

    /** Needs a server that asks for passwords; the embedded one asks its own users for none, but it can be told to. */
    @Test
    void wrong_password_and_unknown_user() {
        DatabaseUrl fresh = TestDatabases.fresh();
        try (PasswordServer server = PasswordServer.start()) {
            DatabaseUrl right = server.url("jane", "right");
            assertThat(new ConnectionFactory(right).url().database()).isEqualTo("postgres");
            new ConnectionFactory(right).open();

            Diagnostic wrong = open(server.url("jane", "wrong-secret"));
            assertThat(wrong.code()).isEqualTo(DatabaseCode.AUTHENTICATION_FAILED);
            assertThat(wrong.code().prismaCode()).isEqualTo("P1000");
            assertThat(wrong.message()).contains("127.0.0.1:" + right.address().port(), "jane");
            assertThat(wrong.toString()).doesNotContain("wrong-secret");

            assertThat(open(server.url("jane", null)).code()).isEqualTo(DatabaseCode.AUTHENTICATION_FAILED);
            assertThat(open(server.url("nobody", "x")).code()).isEqualTo(DatabaseCode.AUTHENTICATION_FAILED);
        }
        assertThat(open(new DatabaseUrl(fresh.hosts(), fresh.database(), "no_such_role", "pw", null, false, Map.of()))
                        .code())
                .isEqualTo(DatabaseCode.AUTHENTICATION_FAILED);
    }

    @Test
    void missing_database() {
        Diagnostic problem = open(TestDatabases.fresh().withDatabase("no_such_database"));

        assertThat(problem.code()).isEqualTo(DatabaseCode.NO_SUCH_DATABASE);
        assertThat(problem.message()).contains("no_such_database");
    }

    @Test
    void no_right_to_connect() {
        DatabaseUrl url = TestDatabases.fresh();
        TestDatabases.execute(
                url,
                "DROP ROLE IF EXISTS outsider; CREATE ROLE outsider LOGIN; REVOKE CONNECT ON DATABASE " + url.database()
                        + " FROM PUBLIC");

        Diagnostic problem =
                open(new DatabaseUrl(url.hosts(), url.database(), "outsider", null, null, false, Map.of()));

        assertThat(problem.code()).isEqualTo(DatabaseCode.ACCESS_DENIED);
    }

    @Test
    void nobody_listens() throws IOException {
        try (Socket taken = new Socket()) {
            // Bound, so that nobody else can listen there meanwhile.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = taken.getLocalPort();
            Diagnostic problem = open(DatabaseUrl.parse("postgresql://u:secret@127.0.0.1:" + port + "/d"));

            assertThat(problem.code()).isEqualTo(DatabaseCode.UNREACHABLE);
            assertThat(problem.message()).contains("127.0.0.1:" + port);
            assertThat(problem.toString()).doesNotContain("secret");
            assertThat(problem.nextSteps()).isNotEmpty();
        }
    }

    @Test
    void unknown_host() {
        // No label of a name is that long: no resolver has to be asked, which may be slow or answer what it likes.
        String host = "x".repeat(64) + ".invalid";
        Diagnostic problem = open(DatabaseUrl.parse("postgresql://u@" + host + "/d"));

        assertThat(problem.code()).isEqualTo(DatabaseCode.UNREACHABLE);
        assertThat(problem.message()).contains(host);
    }

    @Test
    void a_server_without_tls() {
        DatabaseUrl url = TestDatabases.fresh();
        Diagnostic problem = open(new DatabaseUrl(
                url.hosts(), url.database(), url.user(), url.password(), null, false, Map.of("sslmode", "require")));

        assertThat(problem.code()).isEqualTo(DatabaseCode.TLS_FAILED);
    }

    @Test
    void something_that_never_answers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Diagnostic problem = open(new DatabaseUrl(
                    List.of(new DatabaseUrl.HostPort("127.0.0.1", silent.getLocalPort())),
                    "d",
                    "u",
                    null,
                    null,
                    false,
                    Map.of("connectTimeout", "1", "loginTimeout", "1", "socketTimeout", "1")));

            assertThat(problem.code()).isIn(DatabaseCode.TIMED_OUT, DatabaseCode.UNREACHABLE);
        }
    }

    private static Diagnostic open(DatabaseUrl url) {
        return Problems.single(() -> new ConnectionFactory(url).open());
    }
}
