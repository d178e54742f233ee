package dev.mvnschema.example.service;

import dev.mvnschema.example.database.GenerationKind;
import java.util.Objects;

/** What a user asks for. A request that leaves one of them out is answered with 400. */
record Order(GenerationKind kind, String prompt) {

    Order {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(prompt, "prompt");
    }
}
