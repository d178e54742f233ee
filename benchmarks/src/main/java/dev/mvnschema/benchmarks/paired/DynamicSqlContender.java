package dev.mvnschema.benchmarks.paired;

import static dev.mvnschema.benchmarks.paired.DynamicSqlTables.*;
import static org.mybatis.dynamic.sql.SqlBuilder.add;
import static org.mybatis.dynamic.sql.SqlBuilder.constant;
import static org.mybatis.dynamic.sql.SqlBuilder.isEqualTo;
import static org.mybatis.dynamic.sql.SqlBuilder.isIn;
import static org.mybatis.dynamic.sql.SqlBuilder.select;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.sample.TokenOperation;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mybatis.dynamic.sql.SqlBuilder;
import org.mybatis.dynamic.sql.render.RenderingStrategies;
import org.mybatis.dynamic.sql.select.render.SelectStatementProvider;
import org.mybatis.dynamic.sql.update.render.UpdateStatementProvider;

/**
 * MyBatis Dynamic SQL with result maps, as its generator writes them: a statement is built and rendered for each call, as its
 * documentation does. It has no {@code RETURNING} and no {@code ON CONFLICT}: a person adds them to the rendered text.
 */
final class DynamicSqlContender implements Contender {

    private static final Class<DynamicSqlStatements> MAPPER = DynamicSqlStatements.class;

    private final Connection connection;
    private final MyBatisSessions sessions;

    DynamicSqlContender(Connection connection) {
        this.connection = connection;
        this.sessions = new MyBatisSessions(connection, MyBatisMapped.class, MAPPER);
    }

    @Override
    public String name() {
        return "MyBatis Dynamic SQL";
    }

    @Override
    public String form(Work work) {
        return switch (work) {
            case GRAPH -> "two statements";
            case CREATE_MANY, COPY -> "batch executor, rewritten";
            default -> "";
        };
    }

    private <T> T with(Function<DynamicSqlStatements, T> call) {
        return sessions.with(MAPPER, call);
    }

    @Override
    public Object findByKey(UUID id) {
        SelectStatementProvider statement =
                select(USER).from(USERS).where(ID, isEqualTo(id)).build().render(RenderingStrategies.MYBATIS3);
        return with(statements -> statements.user(statement));
    }

    @Override
    public List<?> list() {
        SelectStatementProvider statement = select(USER).from(USERS).build().render(RenderingStrategies.MYBATIS3);
        return with(statements -> statements.users(statement));
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return written(userId, externalId, MyBatisStatements.RETURNING);
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return written(userId, externalId, MyBatisStatements.CONFLICT + MyBatisStatements.RETURNING);
    }

    private Object written(UUID userId, String externalId, String end) {
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
        return with(statements -> statements.insert(new DynamicSqlStatements.Inserting(text + end, row)));
    }

    @Override
    public Object update(UUID id) {
        UpdateStatementProvider statement = SqlBuilder.update(USERS)
                .set(BALANCE)
                .equalTo(add(BALANCE, constant("1")))
                .set(UPDATED)
                .equalTo(Instant.now())
                .where(ID, isEqualTo(id))
                .build()
                .render(RenderingStrategies.MYBATIS3);
        return with(statements -> statements.update(new DynamicSqlStatements.Updating(
                statement.getUpdateStatement() + " RETURNING " + MyBatisStatements.USER, statement.getParameters())));
    }

    @Override
    public Object graph() {
        SelectStatementProvider parents =
                select(USER).from(USERS).orderBy(ID).limit(100).build().render(RenderingStrategies.MYBATIS3);
        return with(statements -> {
            UUID[] ids = Children.ids(statements.users(parents));
            List<TokenOperation> operations = statements.operations(select(OPERATION)
                    .from(OPERATIONS)
                    .where(OPERATION_USER, isIn(ids))
                    .build()
                    .render(RenderingStrategies.MYBATIS3));
            return Children.byUser(ids, operations);
        });
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        var batch = SqlBuilder.insertBatch(rows)
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
                .render(RenderingStrategies.MYBATIS3);
        sessions.batch(MAPPER, statements -> batch.insertStatements().forEach(statements::add));
        return rows.size();
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) {
        return createMany(rows);
    }

    @Override
    public void stream(Consumer<Object> each) throws Exception {
        SelectStatementProvider statement =
                select(OPERATION).from(OPERATIONS).build().render(RenderingStrategies.MYBATIS3);
        Cursors.open(
                connection,
                () -> with(statements -> {
                    statements.stream(statement).forEach(each);
                    return null;
                }));
    }
}
