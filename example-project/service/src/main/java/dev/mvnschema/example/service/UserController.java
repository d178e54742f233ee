package dev.mvnschema.example.service;

import dev.mvnschema.example.database.Payment;
import dev.mvnschema.example.database.SubscriptionHistory;
import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.User;
import dev.mvnschema.example.database.UserMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the bot asks of its database, one user at a time. Users are named by their Telegram id. */
@RestController
@RequestMapping("/users/{telegramId}")
class UserController {

    private final UserMapper users;
    private final TokenHistory history;
    private final Generations generations;

    UserController(UserMapper users, TokenHistory history, Generations generations) {
        this.users = users;
        this.history = history;
        this.generations = generations;
    }

    /** A user with payments and subscriptions, newest first: three statements, whatever is in them. */
    @GetMapping
    UserView user(@PathVariable String telegramId) {
        return UserView.of(users.findUniqueOrThrow(
                User.byTelegramId(telegramId),
                User.include(
                        User.PAYMENTS.orderBy(Payment.CREATED_AT.desc()).take(10),
                        User.SUBSCRIPTION_HISTORY.orderBy(SubscriptionHistory.STARTS_AT.desc()))));
    }

    /**
     * One page of the audit log of the user's balance, newest first.
     *
     * @param before the {@code next} of the page before
     */
    @GetMapping("/operations")
    TokenHistory.Page operations(
            @PathVariable String telegramId,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "20") int size) {
        return history.page(telegramId, before, size);
    }

    /** Sells a generation for tokens, or answers 409 when there are not enough. */
    @PostMapping("/generations")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView order(@PathVariable String telegramId, @RequestBody Order order) {
        TokenOperation operation = generations.order(telegramId, order.kind(), order.prompt());
        return OperationView.of(operation);
    }
}
