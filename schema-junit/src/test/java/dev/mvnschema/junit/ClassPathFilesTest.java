package dev.mvnschema.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.JUnitException;

class ClassPathFilesTest {

    @TempDir
    private Path classes;

    @Test
    void a_module_without_migrations_is_told_where_they_come_from() throws IOException {
        Files.createDirectories(classes.resolve("db/migration"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            ClassPathFiles files = new ClassPathFiles(loader);
            assertThatThrownBy(() -> files.below("db/migration"))
                    .isInstanceOf(JUnitException.class)
                    .hasMessageContaining("no migrations in db/migration")
                    .hasMessageContaining("schema:migrate-dev writes the first");
        }
    }
}
