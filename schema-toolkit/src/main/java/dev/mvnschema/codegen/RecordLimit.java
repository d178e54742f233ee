package dev.mvnschema.codegen;

import dev.mvnschema.codegen.plan.GenerationPlan;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaType;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.List;

/** The class file format's limit on the parameters of a constructor, and so on the components of a record. */
final class RecordLimit {

    /** 255 with {@code this}. */
    private static final int SLOTS = 254;

    private RecordLimit() {}

    /** @throws DiagnosticException GEN1003 with every model that goes beyond it */
    static void check(GenerationPlan plan) {
        List<Diagnostic> tooLarge = plan.models().stream()
                .filter(model -> slots(model) > SLOTS)
                .map(RecordLimit::diagnostic)
                .toList();
        if (!tooLarge.isEmpty()) {
            throw new DiagnosticException(tooLarge);
        }
    }

    private static int slots(JavaModel model) {
        return model.components().stream().mapToInt(RecordLimit::slots).sum();
    }

    private static int slots(JavaField field) {
        boolean wide = field.element().equals(JavaType.LONG) || field.element().equals(JavaType.DOUBLE);
        return field.isPrimitive() && wide ? 2 : 1;
    }

    private static Diagnostic diagnostic(JavaModel model) {
        return Diagnostic.error(
                        CodegenCode.TOO_MANY_COLUMNS,
                        model.source().span(),
                        "Model " + model.source().name() + " has "
                                + model.components().size() + " columns, more than a Java record can hold.",
                        "Split it into two models with a one-to-one relation,"
                                + " or mark columns that the program does not read with @ignore.")
                .because("A Java constructor takes 254 values at most, a long or a double counting as two.");
    }
}
