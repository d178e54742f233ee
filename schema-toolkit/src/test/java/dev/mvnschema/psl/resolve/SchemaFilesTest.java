package dev.mvnschema.psl.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFilesTest {

    @TempDir
    private Path base;

    @Test
    void files_are_found_at_any_depth_and_read_in_a_fixed_order() throws IOException {
        Path folder = Files.createDirectories(base.resolve("schema/shop/deep"));
        Files.writeString(folder.resolve("b.prisma"), "model B {\n  id Int @id\n}\n");
        Files.writeString(base.resolve("schema/z.prisma"), "model Z {\n  id Int @id\n}\n");
        Files.writeString(base.resolve("schema/seed.sql"), "select 1");
        SchemaFiles files = SchemaFiles.read(base.resolve("schema"), base);
        assertThat(files.files())
                .extracting(file -> file.source().name())
                .containsExactly("schema/shop/deep/b.prisma", "schema/z.prisma");
        assertThat(files.resolve().orThrow().models()).hasSize(2);
    }

    @Test
    void a_folder_without_schema_files_and_a_missing_one_are_told() {
        assertThatThrownBy(() -> SchemaFiles.read(base, base))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("PSL1001");
        assertThatThrownBy(() -> SchemaFiles.read(base.resolve("nowhere"), base))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("PSL1001: There is no schema file in nowhere.");
    }

    @Test
    void bytes_that_are_not_utf8_are_told() throws IOException {
        Files.write(base.resolve("a.prisma"), new byte[] {'m', (byte) 0xff});
        assertThatThrownBy(() -> SchemaFiles.read(base, base))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("PSL1003: The schema file a.prisma is not valid UTF-8.");
    }
}
