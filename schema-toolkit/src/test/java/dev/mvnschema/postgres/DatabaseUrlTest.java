package dev.mvnschema.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void everything_in_prismas_form() {
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://jane%40x:p%40ss%2Fw%25rd@db.example.org:6543/my%20db?schema=sales&sslmode=require"
                        + "&connect_timeout=7&connection_limit=5&pgbouncer=true&application_name=app");

        assertThat(url.address()).isEqualTo(new DatabaseUrl.HostPort("db.example.org", 6543));
        assertThat(url.database()).isEqualTo("my db");
        assertThat(url.user()).isEqualTo("jane@x");
        assertThat(url.password()).isEqualTo("p@ss/w%rd");
        assertThat(url.schema()).isEqualTo("sales");
        assertThat(url.pooler()).isTrue();
        assertThat(url.settings())
                .isEqualTo(Map.of("sslmode", "require", "connectTimeout", "7", "ApplicationName", "app"));
    }

    @Test
    void jdbc_form_with_its_own_parameters() {
        DatabaseUrl url = DatabaseUrl.parse(
                "jdbc:postgresql://h:1/d?user=u&password=p%26w&currentSchema=s&reWriteBatchedInserts=true");

        assertThat(url.address()).isEqualTo(new DatabaseUrl.HostPort("h", 1));
        assertThat(url.user()).isEqualTo("u");
        assertThat(url.password()).isEqualTo("p&w");
        assertThat(url.schema()).isEqualTo("s");
        assertThat(url.settings()).isEqualTo(Map.of("reWriteBatchedInserts", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://,                         localhost,   5432, postgres",
        "postgresql://localhost,                localhost,   5432, postgres",
        "postgresql:///db,                      localhost,   5432, db",
        "postgres://h/db,                       h,           5432, db",
        "postgresql://u@h:5/db,                 h,           5,    db",
        "postgresql://u:p@[::1]:6/db,           ::1,         6,    db",
        "postgresql://u:p@[2001:db8::7]/db,     2001:db8::7, 5432, db",
        "postgresql://u:p@ss@h/db,              h,           5432, db",
        "jdbc:postgresql:db,                    localhost,   5432, db",
        "jdbc:postgresql:/,                     localhost,   5432, postgres",
        "jdbc:postgresql:///db,                 localhost,   5432, db",
        "jdbc:postgresql://h:7/db,              h,           7,    db",
        "'\"postgresql://h/quoted\"',           h,           5432, quoted",
    })
    void missing_parts_have_defaults(String text, String host, int port, String database) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.address()).isEqualTo(new DatabaseUrl.HostPort(host, port));
        assertThat(url.database()).isEqualTo(database);
    }

    @Test
    void several_hosts_are_kept() {
        assertThat(DatabaseUrl.parse("postgresql://a:1,b:2/d").jdbcUrl()).isEqualTo("jdbc:postgresql://a:1,b:2/d");
    }

    @Test
    void strict_certificates_are_verified() {
        assertThat(DatabaseUrl.parse("postgresql://h/d?sslmode=require&sslaccept=strict")
                        .settings())
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        assertThat(DatabaseUrl.parse("postgresql://h/d?sslcert=ca.pem&sslaccept=strict")
                        .settings())
                .isEqualTo(Map.of("sslmode", "verify-full", "sslrootcert", "ca.pem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:5432/db",
                "mysql://u:secret@h/db",
                "prisma+postgres://accelerate?api_key=secret",
                "postgresql://u:secret@h:port/db",
                "postgresql://u:secret@h:99999/db",
                "postgresql://u:secret@[::1/db",
                "postgresql://u:secret@a:b:c/db",
                "postgresql://u:sec/secret@h/db",
                "postgresql://u:secret%zz@h/db",
                "postgresql://u:secret%ff@h/db",
                "postgresql://u:secret@h/db?sslmode=maybe",
                "postgresql://u:secret@h/db?connect_timeout=soon",
                "postgresql://u:secret@localhost/db?host=/var/run/postgresql",
            })
    void bad_urls_are_told_without_the_password(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text)).isInstanceOfSatisfying(DiagnosticException.class, e -> {
            assertThat(e.diagnostics()).hasSize(1);
            assertThat(e.diagnostics().get(0).code()).isEqualTo(DatabaseCode.BAD_URL);
            assertThat(e.diagnostics().get(0).nextSteps()).isNotEmpty();
            assertThat(e.diagnostics().toString()).doesNotContain("secret");
        });
    }

    @Test
    void no_text_form_holds_the_password() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:secret@h/d?schema=s");

        assertThat(url.toString() + url.display() + url.jdbcUrl()).doesNotContain("secret");
        assertThat(url.display()).isEqualTo("postgresql://u@h:5432/d?schema=s");
    }

    @Test
    void credentials_from_elsewhere_do_not_mix_users() {
        DatabaseUrl named = DatabaseUrl.parse("postgresql://jane@h/d");

        assertThat(named.withCredentials("jane", "pw").password()).isEqualTo("pw");
        assertThat(named.withCredentials("other", "pw").password()).isNull();
        assertThat(DatabaseUrl.parse("postgresql://h/d")
                        .withCredentials("other", "pw")
                        .user())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "127.0.0.1",
                "127.1.2.3",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]"
            })
    void this_machine_is_recognised(String host) {
        assertThat(DatabaseUrl.parse("postgresql://" + host + "/d").isLoopback())
                .isTrue();
        assertThat(DatabaseUrl.parse("postgresql://" + host + ",db.example.org/d")
                        .isLoopback())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost.example.org",
                "127.0.0.1.example.org",
                "127.example.org",
                "127.0.0.256",
                "127.1",
                "0.0.0.0",
                "[::]",
                "[::2]",
                "[fe80::1]",
                "[::ffff:10.0.0.1]",
                "local-host",
                "xn--localhost-",
                "localhost%2Eexample.org"
            })
    void what_only_looks_like_it_is_another_machine(String host) {
        assertThat(DatabaseUrl.parse("postgresql://" + host + "/d").isLoopback())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGHOST=db.example.org",
                "host=db.example.org",
                "service=production",
                "socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory",
                "dbname=other"
            })
    void a_setting_that_leads_elsewhere_is_another_machine(String setting) {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://localhost/d?" + setting).isLoopback())
                .isFalse();
    }
}
