package dev.mvnschema.codegen.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A place where every Java name may stand once: the types of a package, the members of a class, its constants. Names that are
 * good Java as they stand keep theirs; of the others, those that come later in the alphabet yield and get a number
 * ({@code createdAt2}). A name that the scope itself needs makes the schema's name yield with an underscore ({@code create_}).
 */
public final class Scope {

    private final Convention convention;
    private final boolean ignoreCase;
    private final Predicate<String> reserved;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    private Scope(Convention convention, boolean ignoreCase, Predicate<String> reserved) {
        this.convention = convention;
        this.ignoreCase = ignoreCase;
        this.reserved = reserved;
    }

    /**
     * The types of one package; names that differ in case only clash, because they are names of files too.
     *
     * @param reserved names that the scope itself needs
     */
    public static Scope types(Predicate<String> reserved) {
        return new Scope(Convention.TYPE, true, reserved);
    }

    public static Scope members(Predicate<String> reserved) {
        return new Scope(Convention.MEMBER, false, reserved);
    }

    public static Scope constants(Predicate<String> reserved) {
        return new Scope(Convention.CONSTANT, false, reserved);
    }

    /**
     * Gives every schema name its Java name. The result has the order of the names given, but does not depend on it.
     *
     * @param names distinct schema names
     */
    public Map<String, String> assign(Collection<String> names) {
        Map<String, String> assigned = new LinkedHashMap<>();
        names.forEach(name -> assigned.put(name, convention.apply(name)));
        List<String> byRank = names.stream()
                .sorted(Comparator.comparing((String name) -> !name.equals(assigned.get(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        byRank.forEach(name -> assigned.computeIfPresent(name, (key, identifier) -> take(identifier)));
        return assigned;
    }

    /** Takes an identifier that a rule of the generator made, or the next one that is free. */
    public String take(String identifier) {
        String wanted = identifier;
        while (reserved.test(wanted)) {
            wanted += "_";
        }
        String candidate = wanted;
        int number = 2;
        while (reserved.test(candidate) || !taken.add(ignoreCase ? candidate.toLowerCase(Locale.ROOT) : candidate)) {
            candidate = numbered(wanted, number++);
        }
        given.add(candidate);
        return candidate;
    }

    /** Every identifier that was given out. */
    public Set<String> taken() {
        return Set.copyOf(given);
    }

    private String numbered(String identifier, int number) {
        boolean apart =
                convention == Convention.CONSTANT || Character.isDigit(identifier.codePointBefore(identifier.length()));
        return identifier + (apart ? "_" : "") + number;
    }
}
