package dev.mvnschema.benchmarks.paired;

import static org.mybatis.dynamic.sql.SqlBuilder.isEqualTo;
import static org.mybatis.dynamic.sql.SqlBuilder.select;

import dev.mvnschema.benchmarks.paired.MyBatisContender.Paid;
import dev.mvnschema.benchmarks.paired.MyBatisContender.Person;
import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.JDBCType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.apache.ibatis.type.ObjectTypeHandler;
import org.apache.ibatis.type.TypeHandler;
import org.mybatis.dynamic.sql.BasicColumn;
import org.mybatis.dynamic.sql.SqlBuilder;
import org.mybatis.dynamic.sql.SqlColumn;
import org.mybatis.dynamic.sql.SqlTable;
import org.mybatis.dynamic.sql.render.RenderingStrategies;
import org.mybatis.dynamic.sql.select.render.SelectStatementProvider;
import org.mybatis.dynamic.sql.util.SqlProviderAdapter;

/**
 * MyBatis Dynamic SQL with automapping: a statement is built and rendered for each call, as its documentation does. It has no
 * {@code RETURNING}: a person adds it to the rendered text.
 */
final class DynamicSqlContender implements Contender {

    private static final SqlTable USERS = SqlTable.of("users");
    private static final SqlColumn<UUID> ID = USERS.column("id", JDBCType.OTHER);
    private static final BasicColumn[] USER = {
        ID,
        USERS.column("telegram_id"),
        USERS.column("username"),
        USERS.column("tier::text").as("tier"),
        USERS.column("token_balance"),
        USERS.column("invited_by_id"),
        USERS.column("created_at"),
        USERS.column("updated_at")
    };
    private static final SqlTable PAYMENTS = SqlTable.of("payments");
    private static final SqlColumn<UUID> OWNER = PAYMENTS.column("user_id", JDBCType.OTHER);
    private static final SqlColumn<String> PROVIDER = PAYMENTS.column("provider", JDBCType.VARCHAR);
    private static final SqlColumn<String> EXTERNAL = PAYMENTS.column("external_id", JDBCType.VARCHAR);
    private static final SqlColumn<BigDecimal> AMOUNT = PAYMENTS.column("amount", JDBCType.NUMERIC);
    private static final String RETURNING =
            " RETURNING id, user_id, provider, external_id, amount, status::text AS status";

    private final SqlSessionFactory factory;

    DynamicSqlContender(Connection connection) {
        Configuration configuration =
                new Configuration(new Environment("bench", new ManagedTransactionFactory(), new Reused(connection)));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.getTypeHandlerRegistry().register(UUID.class, (TypeHandler<UUID>)
                (TypeHandler<?>) new ObjectTypeHandler());
        configuration.addMapper(Statements.class);
        factory = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Override
    public String name() {
        return "MyBatis Dynamic SQL";
    }

    /** Runs what was rendered. */
    interface Statements {

        @SelectProvider(type = SqlProviderAdapter.class, method = "select")
        Person one(SelectStatementProvider statement);

        @SelectProvider(type = SqlProviderAdapter.class, method = "select")
        List<Person> many(SelectStatementProvider statement);

        @SelectProvider(type = Returning.class, method = "text", affectData = true)
        Paid insert(Insert insert);
    }

    /** A rendered insert; its text names {@code row}. */
    public record Insert(String text, NewPayment row) {}

    /** Gives the text of an insert. */
    public static final class Returning {

        public static String text(Insert insert) {
            return insert.text() + RETURNING;
        }
    }

    private <T> T with(Function<Statements, T> call) {
        try (SqlSession session = factory.openSession()) {
            return call.apply(session.getMapper(Statements.class));
        }
    }

    @Override
    public Object findByKey(UUID id) {
        SelectStatementProvider statement =
                select(USER).from(USERS).where(ID, isEqualTo(id)).build().render(RenderingStrategies.MYBATIS3);
        return with(statements -> statements.one(statement));
    }

    @Override
    public List<?> list() {
        SelectStatementProvider statement = select(USER).from(USERS).build().render(RenderingStrategies.MYBATIS3);
        return with(statements -> statements.many(statement));
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        NewPayment row = new NewPayment(userId, "stripe", externalId, HandWritten.AMOUNT);
        String text = SqlBuilder.insert(row)
                .into(PAYMENTS)
                .map(OWNER)
                .toProperty("userId")
                .map(PROVIDER)
                .toProperty("provider")
                .map(EXTERNAL)
                .toProperty("externalId")
                .map(AMOUNT)
                .toProperty("amount")
                .build()
                .render(RenderingStrategies.MYBATIS3)
                .getInsertStatement();
        return with(statements -> statements.insert(new Insert(text, row)));
    }

    @Override
    public Object update(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object graph() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        throw new UnsupportedOperationException();
    }
}
