package dev.mvnschema.example.service;

import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.TokenOperationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the audit log as clients see it. */
record OperationView(
        long id,
        TokenOperationType type,
        int amount,
        int balanceAfter,
        @Nullable String description,
        Instant createdAt) {

    static OperationView of(TokenOperation row) {
        return new OperationView(
                row.id(), row.type(), row.amount(), row.balanceAfter(), row.description(), row.createdAt());
    }
}
