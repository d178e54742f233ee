package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer about a rename means for the catalogs at hand. */
sealed interface AnswerFit {

    /** It is about this object, which is renamed, or dropped when there is no new name. */
    record Fits(Dropped dropped, Optional<Name> to) implements AnswerFit {}

    /** The database has the new name already. */
    record Done() implements AnswerFit {}

    /**
     * There is no such thing.
     *
     * @param hint a name that may have been meant
     */
    record Misfit(String reason, @Nullable String hint) implements AnswerFit {}
}
