package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.Declaration;

/** What a type name can stand for besides a built-in scalar. */
public sealed interface TypeDraft permits ModelDraft, EnumDraft, CompositeDraft {

    Declaration source();

    default String name() {
        return source().name().text();
    }
}
