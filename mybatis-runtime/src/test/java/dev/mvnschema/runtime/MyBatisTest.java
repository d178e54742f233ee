package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserMapper;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Generated mappers as MyBatis knows mappers. */
@ExtendWith(Postgres.class)
class MyBatisTest {

    /** A person's mapper. */
    interface AccountMapper extends UserMapper {

        @Select("SELECT count(*) FROM users WHERE token_balance >= #{least}")
        long withAtLeast(@Param("least") int least);

        default Optional<User> find(String telegramId) {
            return findUnique(User.byTelegramId(telegramId));
        }
    }

    private static SqlSessionFactory factory(DataSource dataSource) {
        SchemaConfiguration configuration = Database.configuration();
        configuration.setEnvironment(new Environment("test", new JdbcTransactionFactory(), dataSource));
        configuration.addMapper(AccountMapper.class);
        return new SqlSessionFactoryBuilder().build(configuration);
    }

    @Test
    void a_session_gives_generated_mappers(DataSource dataSource) {
        try (SqlSession session = factory(dataSource).openSession()) {
            UserMapper users = session.getMapper(UserMapper.class);
            User user = users.create(User.create().telegramId("1"));
            assertThat(users.findUnique(User.byId(user.id()))).contains(user);
            session.rollback();
            assertThat(users.count()).isZero();
            users.create(User.create().telegramId("2"));
            session.commit();
        }
        assertThat(Database.of(dataSource).user().count()).isEqualTo(1);
    }

    @Test
    void the_sessions_cache_never_answers_for_others(DataSource dataSource) {
        try (SqlSession session = factory(dataSource).openSession()) {
            UserMapper users = session.getMapper(UserMapper.class);
            users.create(User.create().telegramId("1").tokenBalance(1));
            users.create(User.create().telegramId("2").tokenBalance(2));
            for (int balance = 1; balance <= 3; balance++) {
                assertThat(users.findMany(User.where(User.TOKEN_BALANCE.gte(balance))))
                        .hasSize(3 - balance);
            }
        }
    }

    @Test
    void a_person_extends_a_mapper(DataSource dataSource) {
        try (SqlSession session = factory(dataSource).openSession(true)) {
            AccountMapper accounts = session.getMapper(AccountMapper.class);
            User user = accounts.create(User.create().telegramId("1").tokenBalance(7));
            assertThat(accounts.withAtLeast(7)).isEqualTo(1);
            assertThat(accounts.withAtLeast(8)).isZero();
            assertThat(accounts.find("1")).contains(user);
            assertThat(accounts.hashCode()).isNotZero();
        }
    }

    @Test
    void an_interceptor_sees_every_statement_under_its_name(DataSource dataSource) {
        SchemaConfiguration configuration = Database.configuration();
        Way.Counting interceptor = new Way.Counting();
        configuration.addInterceptor(interceptor);
        Database db = Database.of(dataSource, configuration);
        User user = Samples.user(db, "1");
        db.payment().createMany(List.of(Samples.payment(user.id(), "a", "1")));
        db.user().findMany(User.all(), User.include(User.PAYMENTS, User.CHANNELS));
        db.transaction(tx -> tx.payment().deleteMany(Payment.all()));
        assertThat(interceptor.seen).hasValue(6);
        assertThat(configuration.getMappedStatementNames())
                .contains(
                        "dev.mvnschema.runtime.sample.UserMapper.create",
                        "dev.mvnschema.runtime.sample.UserMapper.findMany",
                        "dev.mvnschema.runtime.sample.PaymentMapper.createMany",
                        "dev.mvnschema.runtime.sample.PaymentMapper.findMany",
                        "dev.mvnschema.runtime.sample.PaymentMapper.deleteMany");
    }
}
