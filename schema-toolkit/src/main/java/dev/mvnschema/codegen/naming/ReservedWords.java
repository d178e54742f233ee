package dev.mvnschema.codegen.naming;

import java.util.Set;

/** Words that are no identifiers, and {@code yield}, which is one but not as the name of a method called without a receiver. */
final class ReservedWords {

    private static final Set<String> WORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends "
                            + "final finally float for goto if implements import instanceof int interface long native new "
                            + "package private protected public return short static strictfp super switch synchronized "
                            + "this throw throws transient try void volatile while _ true false null yield")
                    .split(" "));

    private ReservedWords() {}

    /** Conventions write types and constants with capitals, so only members and packages can meet these. */
    static boolean contains(String identifier) {
        return WORDS.contains(identifier);
    }
}
