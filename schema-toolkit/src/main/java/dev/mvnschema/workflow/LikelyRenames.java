package dev.mvnschema.workflow;

import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.RenameCandidate;
import dev.mvnschema.diff.RenameDetection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drops that may be renames, told to a person who is not asked. */
final class LikelyRenames {

    private LikelyRenames() {}

    /**
     * One line for each drop, with the addition that is most like it and how to say that it is one.
     *
     * @param drops what is no rename, by an answer
     */
    static List<String> lines(Changes changes, Set<Dropped> drops) {
        Map<Dropped, RenameCandidate> best = new LinkedHashMap<>();
        Stream.concat(RenameDetection.across(changes).stream(), RenameDetection.within(changes).stream())
                .filter(candidate -> !drops.contains(Dropped.of(candidate.rename())))
                .forEach(candidate -> best.putIfAbsent(Dropped.of(candidate.rename()), candidate));
        List<String> lines = new ArrayList<>();
        best.forEach((dropped, candidate) -> lines.add("The " + dropped + " may be `"
                + Dropped.target(candidate.rename()) + "` now (" + String.join("; ", candidate.evidence())
                + "). If it is: "
                + RenameQuestions.quoted(List.of(dropped.answered(Optional.of(Dropped.target(candidate.rename())))
                        .toString()))
                + "."));
        return lines;
    }
}
