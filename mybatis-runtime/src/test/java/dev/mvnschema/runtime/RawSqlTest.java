package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Postgres.class)
class RawSqlTest {

    private record Brief(UUID id, @Nullable String name, SubscriptionTier tier, List<String> tags, Instant at) {}

    @ParameterizedTest
    @EnumSource
    void statements_of_one_s_own(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User user = db.user().create(User.create().telegramId("a:b").tags(List.of("x")));
        Sql query = Sql.of("""
                SELECT id, username, tier, tags, created_at, updated_at -- :not this
                FROM users WHERE telegram_id = :id::text AND telegram_id <> ':nor this' AND id = ANY (:ids)
                """);
        List<Brief> rows = db.queryRaw(
                query.set("id", "a:b").set("ids", List.of(user.id())),
                row -> new Brief(
                        row.get("id", UUID.class),
                        row.getOrNull("username", String.class),
                        row.get("tier", SubscriptionTier.class),
                        row.getList("tags", String.class),
                        row.get("updated_at", Instant.class)));
        assertThat(rows)
                .containsExactly(new Brief(user.id(), null, SubscriptionTier.GIFT, List.of("x"), user.updatedAt()));
        assertThat(db.executeRaw(Sql.of("UPDATE users SET username = :name, token_balance = :n")
                        .set("name", null)
                        .set("n", 3)))
                .isEqualTo(1);
        assertThat(db.user().findFirstOrThrow(User.all()).tokenBalance()).isEqualTo(3);
        assertThatThrownBy(() -> db.queryRaw(query, row -> row)).hasMessageContaining(":id has no value");
        assertThatThrownBy(() -> db.executeRaw(Sql.of("SELECT 1").set("x", 1))).hasMessageContaining("no parameter :x");
        assertThatThrownBy(() ->
                        db.queryRaw(Sql.of("SELECT username FROM users"), row -> row.get("username", String.class)))
                .isInstanceOf(DataMismatch.class);
    }
}
