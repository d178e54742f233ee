package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.diagnostic.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenReporterTest {

    private final RecordingLog log = new RecordingLog();
    private final MavenReporter reporter = new MavenReporter(log, new Terminal(false, Style.PLAIN));

    @Test
    void an_excerpt_keeps_its_columns_behind_mavens_prefix() {
        SourceText text = new SourceText("schema.prisma", "model A {\n  id Itn @id\n}\n");
        reporter.fail(List.of(Diagnostic.error(HostCode.FILE_ACCESS, text.span(15, 18), "No such type.")));

        assertThat(log.lines())
                .startsWith("error error[MVN1006]: No such type.", "error   --> schema.prisma:2:6")
                .contains("error  2 |   id Itn @id", "error    |      ^^^");
    }

    @Test
    void progress_warnings_and_details_have_their_levels() {
        reporter.progress("working");
        reporter.detail("how");
        reporter.warn(Diagnostic.warning(HostCode.FILE_ACCESS, "odd"));

        assertThat(log.lines()).containsExactly("info working", "debug how", "warn warning[MVN1006]: odd");
    }
}
