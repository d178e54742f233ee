package dev.mvnschema.diff;

import java.util.List;

/** How alike two objects are, up to 1, and what speaks for it. */
record Similarity(double score, List<String> evidence) {

    static final Similarity NONE = new Similarity(0, List.of());

    Similarity {
        evidence = List.copyOf(evidence);
    }
}
