package dev.mvnschema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.ofHours(5));

    @TempDir
    Path directory;

    @Test
    void flyways_names_in_flyways_order() throws IOException {
        for (String name : List.of(
                "V10__ten.sql",
                "V2_1__two_one.sql",
                "V2__two words.sql",
                "sub/V3__three.sql",
                "R__again.sql",
                "U2__undo.sql",
                "B1__base.sql",
                "afterMigrate.sql",
                "V10__ten.sql.conf",
                "2026_users.sql",
                "notes.txt")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "SELECT 1;");
        }

        MigrationDirectory read = MigrationDirectory.read(directory);

        assertThat(read.versioned())
                .extracting(MigrationFile::script)
                .containsExactly("V2__two words.sql", "V2_1__two_one.sql", "sub/V3__three.sql", "V10__ten.sql");
        assertThat(read.versioned().get(3).configuration()).isEqualTo("SELECT 1;");
        assertThat(read.repeatable()).extracting(MigrationFile::description).containsExactly("again");
        assertThat(read.warnings())
                .extracting(warning -> warning.message().split(" ", 4)[2])
                .containsExactly("2026_users.sql", "B1__base.sql", "afterMigrate.sql");
    }

    @Test
    void no_directory_is_an_empty_one() {
        assertThat(MigrationDirectory.read(directory.resolve("none")).size()).isZero();
    }

    @Test
    void two_files_of_one_version_are_an_error() throws IOException {
        Files.writeString(directory.resolve("V1__a.sql"), "");
        Files.writeString(directory.resolve("V1.0__b.sql"), "");

        assertThat(Problems.single(() -> MigrationDirectory.read(directory)).code())
                .isEqualTo(MigrationCode.DUPLICATE_VERSION);
    }

    @Test
    void a_file_in_another_encoding_is_an_error() throws IOException {
        Files.write(directory.resolve("V1__a.sql"), "-- caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Problems.single(() -> MigrationDirectory.read(directory)).code())
                .isEqualTo(MigrationCode.FILE_ACCESS);
    }

    @Test
    void parts_become_files_of_growing_versions() {
        MigrationDraft draft = new MigrationDraft(
                "Add e-mail",
                List.of(
                        new MigrationDraft.Part("SELECT 1;\n", true),
                        new MigrationDraft.Part("CREATE INDEX CONCURRENTLY i ON t (a);\n", false),
                        new MigrationDraft.Part("SELECT '${x}';\n", true)));
        MigrationWriter writer = new MigrationWriter(CLOCK);

        writer.write(writer.lay(directory, Optional.empty(), draft));

        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder(
                        "V20261122101500__add_e_mail.sql",
                        "V20261122101501__add_e_mail_2.sql",
                        "V20261122101501__add_e_mail_2.sql.conf",
                        "V20261122101502__add_e_mail_3.sql",
                        "V20261122101502__add_e_mail_3.sql.conf");
        assertThat(directory.resolve("V20261122101501__add_e_mail_2.sql.conf"))
                .hasContent("executeInTransaction=false");
        assertThat(directory.resolve("V20261122101502__add_e_mail_3.sql.conf"))
                .hasContent("placeholderReplacement=false");
    }

    @Test
    void versions_grow_even_when_the_clock_does_not() {
        MigrationDraft draft = new MigrationDraft("x", List.of(new MigrationDraft.Part("SELECT 1;", true)));

        assertThat(new MigrationWriter(CLOCK).lay(directory, Optional.of(new Version("20300101000059")), draft))
                .extracting(MigrationFile::script)
                .containsExactly("V20300101000100__x.sql");
    }

    @Test
    void nothing_is_left_when_a_file_is_in_the_way() throws IOException {
        MigrationDraft draft = new MigrationDraft(
                "x", List.of(new MigrationDraft.Part("SELECT 1;", true), new MigrationDraft.Part("SELECT 2;", true)));
        MigrationWriter writer = new MigrationWriter(CLOCK);
        Files.writeString(directory.resolve("V20261122101501__x_2.sql"), "mine");

        assertThat(Problems.single(() -> writer.write(writer.lay(directory, Optional.empty(), draft)))
                        .code())
                .isEqualTo(MigrationCode.FILE_ACCESS);
        assertThat(directory.toFile().list()).containsExactly("V20261122101501__x_2.sql");
        assertThat(directory.resolve("V20261122101501__x_2.sql")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "Add User's e-mail!,     add_user_s_e_mail",
        "  __x__ ,               x",
        "Zahlungen für März,     zahlungen_fur_marz",
        "добавить поле,          добавить_поле",
        "../../etc/passwd,       etc_passwd",
        "'',                     migration",
        "!!!,                    migration",
    })
    void slugs(String words, String slug) {
        assertThat(MigrationSlug.of(words)).isEqualTo(slug);
    }

    @Test
    void a_name_has_an_end() {
        assertThat(Problems.single(() -> MigrationSlug.of("x".repeat(201))).code())
                .isEqualTo(MigrationCode.NAME_TOO_LONG);
    }
}
