package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diff.Renames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is decided about drops before anybody is asked. */
final class KnownRenames {

    private final Catalog current;
    private final Catalog wanted;
    private final AnswerResolver resolver;
    private Renames renames;
    private final Set<Dropped> drops = new HashSet<>();
    private final List<RenameAnswer> answers = new ArrayList<>();

    KnownRenames(Catalog current, Catalog wanted, AnswerResolver resolver, Renames declared) {
        this.current = current;
        this.wanted = wanted;
        this.resolver = resolver;
        this.renames = declared;
    }

    RenameDecisions decisions() {
        return new RenameDecisions(renames, drops, answers);
    }

    /**
     * Takes answers, those about tables and enums first.
     *
     * @param strict whether an answer that does not fit is an error; else it is left out
     * @throws DiagnosticException MIG4102
     */
    void take(List<RenameAnswer> given, boolean strict) {
        List<AnswerFit.Fits> fitting = new ArrayList<>();
        List<RenameAnswer> members = new ArrayList<>();
        for (RenameAnswer answer : given) {
            if (resolver.isTopLevel(answer)) {
                fit(answer, resolver.topLevel(answer), strict, fitting);
            } else {
                members.add(answer);
            }
        }
        Renames tablesKnown = renames.and(together(fitting));
        for (RenameAnswer answer : members) {
            fit(answer, resolver.member(answer, tablesKnown), strict, fitting);
        }
        Renames all = renames.and(together(fitting));
        for (AnswerFit.Fits answer : fitting) {
            String problem = conflict(answer, all);
            RenameAnswer told = answer.dropped().answered(answer.to());
            if (problem == null) {
                answer.to()
                        .ifPresentOrElse(
                                to -> renames = renames.and(answer.dropped().renamedTo(to)),
                                () -> drops.add(answer.dropped()));
                answers.add(told);
            } else if (strict) {
                throw misfit(told, problem, null);
            }
        }
    }

    private static void fit(RenameAnswer answer, AnswerFit found, boolean strict, List<AnswerFit.Fits> fitting) {
        if (found instanceof AnswerFit.Misfit misfit && strict) {
            throw misfit(answer, misfit.reason(), misfit.hint());
        }
        if (found instanceof AnswerFit.Fits fits) {
            fitting.add(fits);
        }
    }

    private static Renames together(List<AnswerFit.Fits> fitting) {
        Renames all = Renames.NONE;
        for (AnswerFit.Fits fits : fitting) {
            Optional<Name> to = fits.to();
            if (to.isPresent()) {
                all = all.and(fits.dropped().renamedTo(to.get()));
            }
        }
        return all;
    }

    /** Why an answer makes no sense beside the others; null when it does. */
    private @Nullable String conflict(AnswerFit.Fits fits, Renames all) {
        Dropped dropped = fits.dropped();
        Name from = dropped.name();
        boolean stays = isIn(wanted, dropped, dropped.owner(), from) && !isTarget(all, dropped, from);
        if (stays) {
            return "the " + dropped + " is still in the schema";
        }
        Name to = fits.to().orElse(null);
        if (to == null) {
            return null;
        }
        Name owner = dropped.owner();
        Name formerOwner = owner == null
                ? null
                : dropped.kind() == Dropped.Kind.COLUMN
                        ? all.tables().getOrDefault(owner, owner)
                        : all.enums().getOrDefault(owner, owner);
        boolean taken = isIn(current, dropped, formerOwner, to) && !isSource(all, dropped, to);
        return taken ? "`" + to + "` is in the database already" : null;
    }

    private static boolean isIn(Catalog catalog, Dropped like, @Nullable Name owner, Name name) {
        return switch (like.kind()) {
            case TABLE -> catalog.table(name).isPresent();
            case ENUM -> catalog.enumType(name).isPresent();
            case COLUMN ->
                owner != null
                        && catalog.table(owner).map(Table::columns).orElse(List.of()).stream()
                                .map(Column::name)
                                .anyMatch(name.name()::equals);
            case VALUE ->
                owner != null
                        && catalog.enumType(owner)
                                .map(EnumType::labels)
                                .orElse(List.of())
                                .contains(name.name());
        };
    }

    private static boolean isTarget(Renames all, Dropped like, Name name) {
        return switch (like.kind()) {
            case TABLE -> all.tables().containsKey(name);
            case ENUM -> all.enums().containsKey(name);
            case COLUMN -> like.owner() != null && all.columns().containsKey(new ColumnName(like.owner(), name.name()));
            case VALUE -> like.owner() != null && all.labels().containsKey(new ColumnName(like.owner(), name.name()));
        };
    }

    private static boolean isSource(Renames all, Dropped like, Name name) {
        return switch (like.kind()) {
            case TABLE -> all.tables().containsValue(name);
            case ENUM -> all.enums().containsValue(name);
            case COLUMN ->
                all.columns().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().owner().equals(like.owner())
                                && entry.getValue().equals(name.name()));
            case VALUE ->
                all.labels().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().owner().equals(like.owner())
                                && entry.getValue().equals(name.name()));
        };
    }

    private static DiagnosticException misfit(RenameAnswer answer, String reason, @Nullable String hint) {
        Diagnostic problem = Diagnostic.error(
                RenameCode.RENAME_ANSWER,
                "The answer " + answer + " does not fit: " + reason + ".",
                (hint == null ? "" : hint + " ")
                        + "Correct -Dschema.rename, or leave the answer out: the goal says what it must know.");
        return new DiagnosticException(problem);
    }
}
