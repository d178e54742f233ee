package dev.mvnschema.example.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.example.database.Database;
import dev.mvnschema.example.database.User;
import dev.mvnschema.junit.SchemaTest;
import org.junit.jupiter.api.Test;

@SchemaTest
class BalanceTest {

    @Test
    void a_new_user_has_no_tokens(Database db) {
        User user = db.user().create(User.create().telegramId("42"));
        assertThat(user.tokenBalance()).isZero();
    }
}
