package dev.mvnschema.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleRendererTest {

    private final ConsoleRenderer plain = new ConsoleRenderer(Style.PLAIN);

    private enum Code implements DiagnosticCode {
        BROKEN;

        @Override
        public String id() {
            return "TST1";
        }

        @Override
        public String title() {
            return "Something is broken";
        }
    }

    @Test
    void underlinesThePlaceAndTellsTheNextStep() {
        SourceText source = new SourceText("schema.prisma", "model A {\n  id Int @id\n  b  Usr\n}\n");
        int start = source.text().indexOf("Usr");
        Diagnostic diagnostic =
                Diagnostic.error(Code.BROKEN, source.span(start, start + 3), "Unknown type.", "Did you mean `User`?");

        assertThat(plain.render(diagnostic.because("No model has that name."))).isEqualTo("""
                        error[TST1]: Unknown type.
                          --> schema.prisma:3:6
                           |
                         2 |   id Int @id
                         3 |   b  Usr
                           |      ^^^
                           = why: No model has that name.
                           = next: Did you mean `User`?
                        """);
    }

    @Test
    void countsWhatItShows() {
        SourceText source = new SourceText("s", "x");
        String text = plain.render(List.of(
                Diagnostic.error(Code.BROKEN, "one"),
                Diagnostic.error(Code.BROKEN, "two"),
                Diagnostic.warning(Code.BROKEN, source.span(1, 1), "three")));

        assertThat(text).endsWith("2 errors, 1 warning").contains("error[TST1]: one\n");
    }

    @Test
    void theSameOnOneLineAfterTheOtherIsShownOnce() {
        SourceText source = new SourceText("s", "a\nb\nc\n\nd\n");
        Diagnostic a = Diagnostic.error(Code.BROKEN, source.span(0, 1), "No such line.");
        Diagnostic b = Diagnostic.error(Code.BROKEN, source.span(2, 3), "No such line.");
        Diagnostic c = Diagnostic.error(Code.BROKEN, source.span(4, 5), "No such line.");
        Diagnostic d = Diagnostic.error(Code.BROKEN, source.span(7, 8), "No such line.");

        assertThat(plain.render(List.of(a, b, c, d)))
                .containsSubsequence("s:1:1", "= why: Lines 2 to 3 are wrong in the same way.\n", "s:5:1", "4 errors")
                .doesNotContain("s:2:1")
                .doesNotContain("s:3:1");
        assertThat(plain.render(List.of(a, b))).contains("= why: Line 2 is wrong in the same way.");
    }

    @Test
    void aPlaceBehindTheEndOfTheTextStillHasALine() {
        SourceText source = new SourceText("s", "model A {\n");

        assertThat(plain.render(Diagnostic.error(Code.BROKEN, source.span(10, 10), "Unclosed.")))
                .contains("--> s:2:1")
                .contains("   | ^");
    }

    @Test
    void cutsAVeryLongLineAroundThePlace() {
        String text = "x".repeat(5_000_000) + "HERE" + "y".repeat(5_000_000);
        SourceText source = new SourceText("s", text);

        String rendered = plain.render(Diagnostic.error(Code.BROKEN, source.span(5_000_000, 5_000_004), "Bad."));

        assertThat(rendered).contains("xHEREy").contains("^^^^\n").hasSizeLessThan(600);
    }

    @Test
    void coloursOnlyWhenAsked() {
        Diagnostic diagnostic = Diagnostic.error(Code.BROKEN, "one");

        assertThat(plain.render(diagnostic)).doesNotContain("\u001b");
        assertThat(new ConsoleRenderer(Style.COLOURED).render(diagnostic)).contains("\u001b[1;31merror[TST1]\u001b[0m");
    }

    @Test
    void jsonNamesThePlaceFromOne() {
        SourceText source = new SourceText("a\"b.prisma", "model A {\r\n  x\r\n}");
        Diagnostic diagnostic = Diagnostic.error(Code.BROKEN, source.span(13, 14), "No \"type\".", "Add one.");

        assertThat(new JsonRenderer().render(List.of(diagnostic))).isEqualTo("""
                        {"diagnostics":[{"code":"TST1","title":"Something is broken","severity":"error",\
                        "message":"No \\"type\\".","file":"a\\"b.prisma","line":2,"column":3,"endLine":2,"endColumn":4,\
                        "nextSteps":["Add one."]}],"errors":1,"warnings":0}""");
    }
}
