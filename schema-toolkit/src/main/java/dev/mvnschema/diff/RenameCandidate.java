package dev.mvnschema.diff;

import java.util.List;

/**
 * A dropped object and an added one that may be the same.
 *
 * @param rename what it would be: {@link Rename.OfTable}, {@link Rename.OfColumn}, {@link Rename.OfEnum} or
 *     {@link Rename.OfLabel}
 * @param score how alike they are, up to 1
 * @param evidence what speaks for it, one line each, for a person
 */
public record RenameCandidate(Rename rename, double score, List<String> evidence) {

    public RenameCandidate {
        evidence = List.copyOf(evidence);
    }
}
