package dev.mvnschema.example.service;

import static dev.mvnschema.runtime.NumberChange.decrement;

import dev.mvnschema.example.database.Generation;
import dev.mvnschema.example.database.GenerationKind;
import dev.mvnschema.example.database.GenerationMapper;
import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.TokenOperationMapper;
import dev.mvnschema.example.database.TokenOperationType;
import dev.mvnschema.example.database.User;
import dev.mvnschema.example.database.UserMapper;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sells generations for tokens. */
@Service
class Generations {

    private final UserMapper users;
    private final GenerationMapper generations;
    private final TokenOperationMapper operations;

    Generations(UserMapper users, GenerationMapper generations, TokenOperationMapper operations) {
        this.users = users;
        this.generations = generations;
        this.operations = operations;
    }

    /**
     * Takes the price from the balance, queues the generation and writes the audit row: all of it or nothing.
     *
     * @throws NotEnoughTokens when the balance is too small
     */
    @Transactional
    TokenOperation order(String telegramId, GenerationKind kind, String prompt) {
        User user = users.findUniqueOrThrow(User.byTelegramId(telegramId));
        int price = price(kind);
        // One statement checks and takes: of two orders at once, only one gets the last tokens.
        List<User> charged = users.updateManyAndReturn(
                User.where(User.ID.eq(user.id()), User.TOKEN_BALANCE.gte(price)),
                User.set().tokenBalance(decrement(price)));
        if (charged.isEmpty()) {
            throw new NotEnoughTokens(price, user.tokenBalance());
        }
        int balance = charged.get(0).tokenBalance();
        Generation generation = generations.create(
                Generation.create().userId(user.id()).kind(kind).prompt(prompt).tokensUsed(price));
        return operations.create(TokenOperation.create()
                .userId(user.id())
                .type(TokenOperationType.GENERATION)
                .amount(-price)
                .balanceBefore(balance + price)
                .balanceAfter(balance)
                .generationId(generation.id())
                .description("Ordered"));
    }

    private static int price(GenerationKind kind) {
        return switch (kind) {
            case CHATGPT -> 3;
            case STABLE_DIFFUSION -> 35;
            case DALL_E -> 40;
            case SORA -> 120;
        };
    }
}
