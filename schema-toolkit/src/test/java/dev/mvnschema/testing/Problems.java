package dev.mvnschema.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a command that had to fail said. */
public final class Problems {

    private Problems() {}

    /** All diagnostics; fails when the call does not end with some. */
    public static List<Diagnostic> of(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(DiagnosticException.class);
        return ((DiagnosticException) thrown).diagnostics();
    }

    /** The only diagnostic. */
    public static Diagnostic single(ThrowingCallable call) {
        List<Diagnostic> all = of(call);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
