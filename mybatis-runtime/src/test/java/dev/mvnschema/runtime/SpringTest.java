package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.Projection.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentMapper;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import dev.mvnschema.runtime.sample.UserMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The generated mappers in a Spring application, set up as {@code docs/generated-code.md} has it. */
@ExtendWith(Postgres.class)
class SpringTest {

    /** A person's extension of a generated mapper. */
    @Mapper
    interface AccountMapper extends UserMapper {

        @Select("SELECT count(*) FROM users WHERE token_balance = 0")
        long withoutTokens();
    }

    @Configuration(proxyBeanMethods = false)
    @MapperScan(basePackages = "dev.mvnschema.runtime", annotationClass = Mapper.class)
    static class Application {

        @Bean
        SqlSessionFactoryBean sqlSessionFactory(DataSource dataSource) {
            SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
            factory.setDataSource(dataSource);
            factory.setConfiguration(Database.configuration());
            return factory;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        Database database(SqlSessionFactory factory) {
            return Database.of(new SqlSessionTemplate(factory));
        }
    }

    private static AnnotationConfigApplicationContext start(DataSource dataSource) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> dataSource);
        context.register(Application.class);
        context.refresh();
        return context;
    }

    @Test
    void mappers_are_beans_and_take_part_in_transactions(DataSource dataSource) {
        try (var context = start(dataSource)) {
            PaymentMapper payments = context.getBean(PaymentMapper.class);
            AccountMapper accounts = context.getBean(AccountMapper.class);
            Database db = context.getBean(Database.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            JdbcClient jdbc = JdbcClient.create(dataSource);

            transaction.executeWithoutResult(status -> {
                User user = accounts.create(User.create().telegramId("1"));
                payments.create(Samples.payment(user.id(), "a", "5"));
                assertThat(db.user()
                                .findUniqueOrThrow(User.byId(user.id()), User.include(User.PAYMENTS))
                                .payments())
                        .hasSize(1);
                assertThat(jdbc.sql("SELECT count(*) FROM users")
                                .query(Long.class)
                                .single())
                        .isEqualTo(1);
                status.setRollbackOnly();
            });
            assertThat(accounts.count()).isZero();

            transaction.executeWithoutResult(status -> Samples.user(db, "2"));
            assertThat(accounts.withoutTokens()).isEqualTo(1);
            assertThatThrownBy(() -> Samples.user(db, "2")).isInstanceOf(UniqueViolation.class);
            assertThat(accounts.count()).isEqualTo(1);
        }
    }

    @Test
    void the_page_shows_what_runs_here() throws IOException {
        GuideBlocks.assertShown("docs/generated-code.md", SpringTest.class);
    }

    /** A call of several statements within Spring's transaction, and transactions within that: savepoints in savepoints. */
    @Test
    void calls_and_nested_transactions_are_savepoints(DataSource dataSource) {
        try (var context = start(dataSource)) {
            UserMapper users = context.getBean(AccountMapper.class);
            PaymentMapper payments = context.getBean(PaymentMapper.class);
            PlatformTransactionManager manager = context.getBean(PlatformTransactionManager.class);
            TransactionTemplate outer = new TransactionTemplate(manager);
            TransactionTemplate inner = new TransactionTemplate(manager);
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

            outer.executeWithoutResult(status -> {
                users.create(withPayments("kept", "1"));
                // the second payment is the first one's double: the whole call is undone, and nothing else
                assertThatThrownBy(() -> users.create(withPayments("gone", "2", "2")))
                        .isInstanceOf(UniqueViolation.class);
                assertThatThrownBy(() -> users.update(
                                User.byTelegramId("kept"),
                                User.set().username("half").payments(NestedWrite.connect(Payment.byId(-1)))))
                        .isInstanceOf(RecordNotFound.class);
                inner.executeWithoutResult(nested -> {
                    users.create(withPayments("undone", "3"));
                    nested.setRollbackOnly();
                });
                inner.executeWithoutResult(nested -> {
                    assertThatThrownBy(() -> users.create(withPayments("gone", "1")))
                            .isInstanceOf(UniqueViolation.class);
                    users.create(withPayments("nested", "4"));
                });
                assertThat(users.count()).isEqualTo(2);
            });

            assertThat(users.findMany(User.all().orderBy(User.TELEGRAM_ID.asc()), User.TELEGRAM_ID))
                    .containsExactly("kept", "nested");
            assertThat(users.findUniqueOrThrow(User.byTelegramId("kept"), select(User.USERNAME, User.PAYMENTS.count())))
                    .hasToString("Row2[first=null, second=1]");
            assertThat(payments.count()).isEqualTo(2);
            // without a transaction nothing would hold the statements together
            assertThatThrownBy(() -> users.create(withPayments("alone", "5"))).isInstanceOf(TransactionFailed.class);
            assertThat(users.count()).isEqualTo(2);
        }
    }

    private static UserCreate withPayments(String telegramId, String... externalIds) {
        return User.create()
                .telegramId(telegramId)
                .payments(NestedWrite.create(Arrays.stream(externalIds)
                        .map(id -> Payment.createForUser()
                                .provider("p")
                                .externalId(id)
                                .amount(BigDecimal.ONE))
                        .toList()));
    }
}
