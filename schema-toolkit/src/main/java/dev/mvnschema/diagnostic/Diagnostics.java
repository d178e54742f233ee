package dev.mvnschema.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects findings while a pass goes on; not thread-safe. Passes report here and continue instead of throwing. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();
    private boolean errors;

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
        errors |= diagnostic.isError();
    }

    public void addAll(Iterable<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    public boolean hasErrors() {
        return errors;
    }

    /** All findings in the order in which they were reported. */
    public List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
