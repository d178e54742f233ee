package dev.mvnschema.codegen.plan;

import java.util.Set;
import java.util.TreeSet;

/** The members that generated types have of their own: names from the schema yield to them. */
final class Members {

    /** Methods without parameters of every object: no method of that name can be added. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    static final Set<String> OF_RECORD = with(OF_OBJECT, "create", "set", "all");

    static final Set<String> CONSTANTS_OF_RECORD = Set.of();

    static final Set<String> OF_DATABASE = with(OF_OBJECT, "connect", "close", "transaction");

    static final Set<String> OF_ENUM = Set.of();

    private Members() {}

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
