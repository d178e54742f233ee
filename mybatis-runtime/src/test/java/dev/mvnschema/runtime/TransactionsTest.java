package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Transactions and savepoints. */
@ExtendWith(Postgres.class)
class TransactionsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SESSION")
    void a_block_commits_or_rolls_back(Way way, DataSource dataSource) throws IOException {
        Database db = way.open(dataSource);
        Database other = Database.of(dataSource);
        long inside = db.inTransaction(tx -> {
            Samples.user(tx, "1");
            assertThat(other.user().count()).isZero();
            return tx.user().count();
        });
        assertThat(inside).isEqualTo(1);
        assertThat(other.user().count()).isEqualTo(1);
        assertThatThrownBy(() -> db.transaction(tx -> {
                    Samples.user(tx, "2");
                    throw new IOException("disk");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
        assertThat(other.user().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SESSION")
    void a_nested_block_is_a_savepoint(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        db.transaction(tx -> {
            Samples.user(tx, "1");
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        Samples.user(inner, "2");
                        Samples.user(inner, "1");
                    }))
                    .isInstanceOf(UniqueViolation.class);
            tx.transaction(inner -> {
                Samples.user(inner, "3");
            });
        });
        assertThat(db.user().findMany(User.all().orderBy(User.TELEGRAM_ID.asc())))
                .extracting(User::telegramId)
                .containsExactly("1", "3");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SESSION")
    void a_failed_or_finished_transaction_says_so(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        List<Database> kept = new ArrayList<>();
        assertThatThrownBy(() -> db.transaction(tx -> {
                    kept.add(tx);
                    Samples.user(tx, "1");
                    assertThatThrownBy(() -> Samples.user(tx, "1")).isInstanceOf(UniqueViolation.class);
                    assertThatThrownBy(() -> tx.user().count())
                            .isInstanceOf(TransactionFailed.class)
                            .hasMessageContaining("an earlier statement");
                    assertThatThrownBy(tx::close).isInstanceOf(TransactionFailed.class);
                }))
                .isInstanceOf(TransactionFailed.class)
                .hasMessageContaining("cannot be committed");
        assertThatThrownBy(() -> kept.get(0).user().count())
                .isInstanceOf(TransactionFailed.class)
                .hasMessageContaining("over");
        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_sessions_transaction_is_its_owners(DataSource dataSource) {
        Database db = Way.SESSION.open(dataSource);
        assertThatThrownBy(() -> db.transaction(tx -> {}))
                .isInstanceOf(TransactionFailed.class)
                .hasMessageContaining("@Transactional");
    }
}
