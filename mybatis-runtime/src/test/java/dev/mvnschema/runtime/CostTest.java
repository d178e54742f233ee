package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NumberChange.increment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentCreate;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.TokenOperationCreate;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operations cost beside hand-written JDBC, where that is the same on every computer: bytes. */
@ExtendWith(Postgres.class)
class CostTest {

    /** For one row. */
    private static final long EXTRA = 600;

    /** For one row through MyBatis' executor, since an interceptor is there. */
    private static final long EXTRA_INTERCEPTED = 2_000;

    private static final int ROWS = 1_000;
    private static final UUID ID = new UUID(0, 500);

    private Connection connection;
    private Database db;
    private Database intercepted;
    private HandWritten jdbc;

    @BeforeEach
    void open(DataSource dataSource) throws Exception {
        connection = dataSource.getConnection();
        OneConnection one = new OneConnection(connection);
        db = Database.of(one);
        SchemaConfiguration configuration = Database.configuration();
        configuration.addInterceptor(new Way.Counting());
        intercepted = Database.of(one, configuration);
        jdbc = new HandWritten(one);
        List<UserCreate> users = new ArrayList<>();
        List<TokenOperationCreate> operations = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            users.add(User.create().telegramId("u" + i).id(new UUID(0, i)).username("name" + i));
            operations.add(TokenOperation.create()
                    .userId(new UUID(0, i / 10))
                    .amount(i)
                    .metadata(Json.of("{}")));
        }
        db.user().createMany(users);
        db.tokenOperation().createMany(operations);
        db.channel().create(Channel.create().name("news"));
    }

    @Test
    void find_by_key() throws Exception {
        AllocationGate.Call bare = () -> jdbc.findUser(ID);
        near("findUnique", bare, () -> db.user().findUnique(User.byId(ID)), EXTRA);
        near("findUnique, intercepted", bare, () -> intercepted.user().findUnique(User.byId(ID)), EXTRA_INTERCEPTED);
    }

    @Test
    void create() throws Exception {
        int[] number = new int[1];
        AllocationGate.Call bare = () -> jdbc.insertPayment(ID, "stripe", "a" + number[0]++);
        near("create", bare, () -> db.payment().create(payment("a" + number[0]++)), EXTRA);
        near(
                "create, intercepted",
                bare,
                () -> intercepted.payment().create(payment("a" + number[0]++)),
                EXTRA_INTERCEPTED);
    }

    private static PaymentCreate payment(String externalId) {
        return Payment.create()
                .userId(ID)
                .provider("stripe")
                .externalId(externalId)
                .amount(HandWritten.AMOUNT);
    }

    @Test
    void update() throws Exception {
        AllocationGate.Call bare = () -> jdbc.updateUser(ID, 1);
        near("update", bare, () -> db.user().update(User.byId(ID), User.set().tokenBalance(increment(1))), EXTRA);
        near(
                "update, intercepted",
                bare,
                () -> intercepted.user().update(User.byId(ID), User.set().tokenBalance(increment(1))),
                EXTRA_INTERCEPTED);
    }

    @Test
    void upsert() throws Exception {
        AllocationGate.Call bare = () -> jdbc.upsertPayment(ID, "stripe", "same");
        near("upsert", bare, () -> upsert(db), EXTRA);
        near("upsert, intercepted", bare, () -> upsert(intercepted), EXTRA_INTERCEPTED);
    }

    private static Payment upsert(Database database) {
        return database.payment()
                .upsert(
                        Payment.byProviderAndExternalId("stripe", "same"),
                        payment("same"),
                        Payment.set().status(PaymentStatus.SUCCEEDED));
    }

    @Test
    void list() throws Exception {
        near("findMany of 1,000", jdbc::listUsers, () -> db.user().findMany(User.all()), 15 * ROWS);
        near(
                "findMany of 1,000, intercepted",
                jdbc::listUsers,
                () -> intercepted.user().findMany(User.all()),
                15 * ROWS);
    }

    @Test
    void parents_with_children() throws Exception {
        Query<User> parents = User.all().orderBy(User.ID.asc()).take(100);
        assertThat(jdbc.usersWithOperations(100).values())
                .allSatisfy(list -> assertThat(list).hasSize(10));
        AllocationGate.assertNearByShare(
                "findMany of 100 with 10 each",
                () -> jdbc.usersWithOperations(100),
                () -> db.user().findMany(parents, User.include(User.TOKEN_OPERATIONS)),
                10);
    }

    @Test
    void create_many() throws Exception {
        List<HandWritten.NewPayment> bare = new ArrayList<>();
        List<PaymentCreate> ours = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            bare.add(new HandWritten.NewPayment(ID, "stripe", "a" + i, HandWritten.AMOUNT));
            ours.add(payment("a" + i));
        }
        AllocationGate.assertNearByShare(
                "createMany of 1,000",
                () -> jdbc.deletePayments() + jdbc.insertPayments(bare),
                () -> jdbc.deletePayments() + db.payment().createMany(ours),
                50);
        AllocationGate.assertNearByShare(
                "copy of 1,000",
                () -> jdbc.deletePayments() + jdbc.copyPayments(bare),
                () -> jdbc.deletePayments() + db.payment().copy(ours.stream()),
                50);
    }

    private static void near(String what, AllocationGate.Call bare, AllocationGate.Call ours, long extra)
            throws Exception {
        AllocationGate.assertNear(what, bare, ours, extra);
    }
}
