package dev.mvnschema.studio.http;

import java.io.IOException;

/** Answers one kind of request. */
@FunctionalInterface
public interface Route {

    /**
     * Answers.
     *
     * @throws Refusal to answer with an error
     * @throws IllegalArgumentException when the request is wrong, with a message for the page
     * @throws IOException when the client is gone
     */
    Answer answer(Request request) throws IOException;
}
