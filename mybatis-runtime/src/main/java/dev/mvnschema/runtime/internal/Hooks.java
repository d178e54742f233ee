package dev.mvnschema.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done once a transaction is committed. */
final class Hooks {

    private final List<Runnable> all = new ArrayList<>();

    void add(Runnable hook) {
        all.add(hook);
    }

    /** Where a savepoint begins. */
    int mark() {
        return all.size();
    }

    /** The savepoint was rolled back: what was asked for in it is void. */
    void back(int mark) {
        all.subList(mark, all.size()).clear();
    }

    /** Runs all of them, whatever they throw; then throws the first of that. */
    void run() {
        RuntimeException first = null;
        for (Runnable hook : all) {
            first = run(hook, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException run(Runnable hook, @Nullable RuntimeException first) {
        try {
            hook.run();
            return first;
        } catch (RuntimeException e) {
            if (first == null) {
                return e;
            }
            first.addSuppressed(e);
            return first;
        }
    }
}
