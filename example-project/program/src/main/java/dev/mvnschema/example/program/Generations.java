package dev.mvnschema.example.program;

import static dev.mvnschema.runtime.NumberChange.decrement;

import dev.mvnschema.example.database.Database;
import dev.mvnschema.example.database.Generation;
import dev.mvnschema.example.database.GenerationKind;
import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.TokenOperationType;
import dev.mvnschema.example.database.User;
import dev.mvnschema.runtime.Json;
import java.util.List;

/** Sells generations for tokens. */
final class Generations {

    private final Database db;

    Generations(Database db) {
        this.db = db;
    }

    static int price(GenerationKind kind) {
        return switch (kind) {
            case CHATGPT -> 3;
            case STABLE_DIFFUSION -> 35;
            case DALL_E -> 40;
            case SORA -> 120;
        };
    }

    /**
     * Takes the price from the balance, queues the generation and writes the audit row: all of it or nothing.
     *
     * @throws NotEnoughTokens when the balance is too small
     */
    TokenOperation order(User user, GenerationKind kind, String prompt) throws NotEnoughTokens {
        int price = price(kind);
        return db.<TokenOperation, NotEnoughTokens>inTransaction(tx -> {
            // One statement checks and takes: of two orders at once, only one gets the last tokens.
            List<User> charged = tx.user()
                    .updateManyAndReturn(
                            User.where(User.ID.eq(user.id()), User.TOKEN_BALANCE.gte(price)),
                            User.set().tokenBalance(decrement(price)));
            if (charged.isEmpty()) {
                throw new NotEnoughTokens(UserReport.name(user), price, user.tokenBalance());
            }
            int balance = charged.get(0).tokenBalance();
            Generation generation = tx.generation()
                    .create(Generation.create()
                            .userId(user.id())
                            .kind(kind)
                            .prompt(prompt)
                            .tokensUsed(price));
            return tx.tokenOperation()
                    .create(TokenOperation.create()
                            .userId(user.id())
                            .type(TokenOperationType.GENERATION)
                            .amount(-price)
                            .balanceBefore(balance + price)
                            .balanceAfter(balance)
                            .generationId(generation.id())
                            .description("Ordered: " + prompt)
                            .metadata(Json.of("{\"kind\": \"" + kind.label() + "\"}")));
        });
    }
}
