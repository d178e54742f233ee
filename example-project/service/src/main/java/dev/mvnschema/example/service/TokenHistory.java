package dev.mvnschema.example.service;

import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.TokenOperationMapper;
import dev.mvnschema.example.database.User;
import dev.mvnschema.example.database.UserMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit log of token balances, a page at a time. */
@Service
class TokenHistory {

    private static final int LARGEST_PAGE = 100;

    private final UserMapper users;
    private final TokenOperationMapper operations;

    TokenHistory(UserMapper users, TokenOperationMapper operations) {
        this.users = users;
        this.operations = operations;
    }

    /** The operations before one, newest first. The key is the place, so the last page is as quick as the first. */
    @Transactional(readOnly = true)
    Page page(String telegramId, @Nullable Long before, int size) {
        User user = users.findUniqueOrThrow(User.byTelegramId(telegramId));
        int take = Math.min(Math.max(size, 1), LARGEST_PAGE);
        List<OperationView> rows = operations
                .findMany(TokenOperation.where(
                                TokenOperation.USER_ID.eq(user.id()),
                                TokenOperation.ID.lt(before == null ? Long.MAX_VALUE : before))
                        .orderBy(TokenOperation.ID.desc())
                        .take(take + 1))
                .stream()
                .map(OperationView::of)
                .toList();
        return rows.size() > take
                ? new Page(rows.subList(0, take), rows.get(take - 1).id())
                : new Page(rows, null);
    }

    /**
     * A page.
     *
     * @param next what to ask for as {@code before}; null on the last page
     */
    record Page(List<OperationView> operations, @Nullable Long next) {}
}
