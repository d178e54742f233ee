package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.diff.RenameCandidate;
import dev.mvnschema.diff.RenameDetection;
import dev.mvnschema.diff.Renames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks about every drop that may be a rename: tables and enums first, then what is in those that stay. */
final class RenameQuestions {

    private static final String PROPERTY = "schema.rename";
    private static final int MOST_CANDIDATES = 5;

    private final Prompts prompts;
    private final Function<Renames, Changes> diff;
    private final Set<Dropped> drops;
    private final List<RenameAnswer> answers = new ArrayList<>();
    private final List<List<RenameCandidate>> unanswered = new ArrayList<>();
    private Renames renames;

    /**
     * @param diff what changes under given renames
     * @param known what is answered already
     */
    RenameQuestions(Prompts prompts, Function<Renames, Changes> diff, RenameDecisions known) {
        this.prompts = prompts;
        this.diff = diff;
        this.renames = known.renames();
        this.drops = new HashSet<>(known.drops());
        this.answers.addAll(known.answers());
    }

    /**
     * Asks.
     *
     * @throws DiagnosticException MIG4101 with everything that nobody answered
     */
    RenameDecisions ask() {
        askAll(RenameDetection::across);
        askAll(RenameDetection::within);
        if (!unanswered.isEmpty()) {
            throw new DiagnosticException(refusal());
        }
        return new RenameDecisions(renames, drops, answers);
    }

    private void askAll(Function<Changes, List<RenameCandidate>> detection) {
        while (true) {
            List<RenameCandidate> open = detection.apply(diff.apply(renames)).stream()
                    .filter(candidate -> !drops.contains(Dropped.of(candidate.rename())))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            Dropped dropped = Dropped.of(open.get(0).rename());
            List<RenameCandidate> candidates = open.stream()
                    .filter(candidate -> Dropped.of(candidate.rename()).equals(dropped))
                    .limit(MOST_CANDIDATES)
                    .toList();
            decide(dropped, candidates, unanswered.isEmpty() ? answer(dropped, candidates) : "");
        }
    }

    private void decide(Dropped dropped, List<RenameCandidate> candidates, String answer) {
        if (answer.isBlank()) {
            // Go on as if the best were right, so that all questions are told at once.
            unanswered.add(candidates);
            renames = renames.and(
                    dropped.renamedTo(Dropped.target(candidates.get(0).rename())));
            return;
        }
        Optional<Name> to = chosen(dropped, candidates, answer.strip());
        to.ifPresentOrElse(name -> renames = renames.and(dropped.renamedTo(name)), () -> drops.add(dropped));
        answers.add(dropped.answered(to));
    }

    private String answer(Dropped dropped, List<RenameCandidate> candidates) {
        List<String> evidence = new ArrayList<>();
        evidence.add("The " + dropped + " is not in the schema any more. It may have another name now:");
        for (int i = 0; i < candidates.size(); i++) {
            RenameCandidate candidate = candidates.get(i);
            evidence.add("  " + (i + 1) + "    it is `" + Dropped.target(candidate.rename()) + "` now; its data stays");
            candidate.evidence().forEach(line -> evidence.add("         - " + line));
        }
        evidence.add("  drop it is dropped with its data, and "
                + (candidates.size() == 1 ? "the other is new" : "the others are new"));
        String numbers = candidates.size() == 1 ? "1" : "1 to " + candidates.size();
        String property = PROPERTY + "."
                + String.join(".", dropped.answered(Optional.empty()).from());
        return prompts.choose(new Prompts.Choice(
                property,
                evidence,
                "What has become of the " + dropped + ": " + numbers + ", drop, or nothing to stop here?",
                ""));
    }

    private static Optional<Name> chosen(Dropped dropped, List<RenameCandidate> candidates, String answer) {
        if (answer.equals(RenameAnswer.DROP) || answer.equalsIgnoreCase("drop")) {
            return Optional.empty();
        }
        for (int i = 0; i < candidates.size(); i++) {
            Name target = Dropped.target(candidates.get(i).rename());
            if (answer.equals(String.valueOf(i + 1)) || answer.equals(target.toString())) {
                return Optional.of(target);
            }
        }
        throw new DiagnosticException(Diagnostic.error(
                RenameCode.RENAME_ANSWER,
                "\"" + answer + "\" is no answer about the " + dropped + "; nothing was written.",
                "Run the goal again, and give the number of a line, or the word drop."));
    }

    private Diagnostic refusal() {
        List<String> lines = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (List<RenameCandidate> candidates : unanswered) {
            Rename best = candidates.get(0).rename();
            Dropped dropped = Dropped.of(best);
            all.add(dropped.answered(Optional.of(Dropped.target(best))).toString());
            for (RenameCandidate candidate : candidates) {
                lines.add("The " + dropped + " may be `" + Dropped.target(candidate.rename()) + "` now: "
                        + String.join("; ", candidate.evidence()) + ".");
            }
        }
        Dropped first = Dropped.of(unanswered.get(0).get(0).rename());
        int count = unanswered.size();
        return Diagnostic.error(
                        RenameCode.RENAME_UNANSWERED,
                        (count == 1 ? "The " + first + " may have been renamed" : count + " drops may be renames")
                                + ", and nobody said whether; nothing was written.",
                        (count == 1 ? "If it was renamed: " : "If all of them were renamed: ") + quoted(all),
                        "If " + (count == 1 ? "it is" : "one is") + " dropped, and nothing takes its place: "
                                + quoted(
                                        List.of(first.answered(Optional.empty()).toString())),
                        "Or write the former name into the schema, with @was(\"…\") at a field or value and"
                                + " @@was(\"…\") in a model or enum; or run the goal in a terminal.")
                .because(String.join("\n", lines));
    }

    /** The property that gives these answers, as a shell takes it. */
    static String quoted(List<String> answers) {
        String value = String.join(",", answers);
        boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".:,_-".indexOf(c) >= 0);
        return "-D" + PROPERTY + "=" + (plain ? value : "'" + value.replace("'", "'\\''") + "'");
    }
}
