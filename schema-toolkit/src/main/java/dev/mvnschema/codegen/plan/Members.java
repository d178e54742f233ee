package dev.mvnschema.codegen.plan;

import java.util.Set;
import java.util.TreeSet;

/** The members that generated types have of their own: names from the schema yield to them. */
final class Members {

    /** Methods without parameters of every object: no method of that name can be added. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Factories of the record, and the relations in the record that has them. */
    static final Set<String> OF_RECORD = with(OF_OBJECT, Set.of("all", "create", "set", "loaded"));

    static final Set<String> OF_DATABASE = with(OF_OBJECT, Set.of("close", "configuration", "connect", "sql"));

    /** The types of {@code java.lang} that generated code uses, and the class that is nested in every enum. */
    static final Set<String> TYPES = Set.of(
            "Boolean",
            "Double",
            "Integer",
            "Long",
            "Object",
            "Override",
            "Pg",
            "SafeVarargs",
            "String",
            "SuppressWarnings");

    private Members() {}

    private static Set<String> with(Set<String> names, Set<String> more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
