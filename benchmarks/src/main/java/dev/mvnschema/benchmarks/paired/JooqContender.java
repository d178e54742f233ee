package dev.mvnschema.benchmarks.paired;

import static dev.mvnschema.benchmarks.paired.JooqTables.*;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.OneConnection;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** jOOQ's DSL, with typed fields as its generator makes them, and mappings to records. */
final class JooqContender implements Contender {

    private final DSLContext dsl;

    JooqContender(Connection connection) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        dsl = DSL.using(new OneConnection(connection), SQLDialect.POSTGRES);
    }

    @Override
    public String name() {
        return "jOOQ";
    }

    @Override
    public String form(Work work) {
        return switch (work) {
            case GRAPH -> "two statements";
            case CREATE_MANY -> "batch, rewritten";
            case COPY -> "`unnest`";
            default -> "";
        };
    }

    @Override
    public Object findByKey(UUID id) {
        return dsl.select(ID, TELEGRAM_ID, USERNAME, TIER, BALANCE, TAGS, INVITED_BY, CREATED, UPDATED)
                .from(USERS)
                .where(ID.eq(id))
                .fetchOptional(Records.mapping(User::new));
    }

    @Override
    public List<?> list() {
        return dsl.select(ID, TELEGRAM_ID, USERNAME, TIER, BALANCE, TAGS, INVITED_BY, CREATED, UPDATED)
                .from(USERS)
                .fetch(Records.mapping(User::new));
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return dsl.insertInto(PAYMENTS, USER_ID, PROVIDER, EXTERNAL, AMOUNT)
                .values(userId, "stripe", externalId, HandWritten.AMOUNT)
                .returningResult(PAYMENT, USER_ID, PROVIDER, EXTERNAL, AMOUNT, STATUS, PAID)
                .fetchOne(Records.mapping(Payment::new));
    }

    @Override
    public Object update(UUID id) {
        return dsl.update(USERS)
                .set(BALANCE, BALANCE.plus(1))
                .set(UPDATED, Instant.now())
                .where(ID.eq(id))
                .returningResult(ID, TELEGRAM_ID, USERNAME, TIER, BALANCE, TAGS, INVITED_BY, CREATED, UPDATED)
                .fetchOne(Records.mapping(User::new));
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return dsl.insertInto(PAYMENTS, USER_ID, PROVIDER, EXTERNAL, AMOUNT)
                .values(userId, "stripe", externalId, HandWritten.AMOUNT)
                .onConflict(PROVIDER, EXTERNAL)
                .doUpdate()
                .set(
                        STATUS,
                        DSL.field(
                                "{0}::\"PaymentStatus\"",
                                STATUS.getDataType(), DSL.val(PaymentStatus.SUCCEEDED, STATUS)))
                .returningResult(PAYMENT, USER_ID, PROVIDER, EXTERNAL, AMOUNT, STATUS, PAID)
                .fetchOne(Records.mapping(Payment::new));
    }

    @Override
    public Object graph() {
        UUID[] ids =
                Children.ids(dsl.select(ID, TELEGRAM_ID, USERNAME, TIER, BALANCE, TAGS, INVITED_BY, CREATED, UPDATED)
                        .from(USERS)
                        .orderBy(ID)
                        .limit(100)
                        .fetch(Records.mapping(User::new)));
        return Children.byUser(
                ids,
                dsl.select(OPERATION, OPERATION_USER, OPERATION_AMOUNT, METADATA, OPERATION_CREATED)
                        .from(OPERATIONS)
                        .where(OPERATION_USER.in(ids))
                        .fetch(Records.mapping(TokenOperation::new)));
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        BatchBindStep batch = dsl.batch(dsl.insertInto(PAYMENTS, USER_ID, PROVIDER, EXTERNAL, AMOUNT)
                .values((UUID) null, (String) null, (String) null, (BigDecimal) null));
        for (NewPayment row : rows) {
            batch = batch.bind(row.userId(), row.provider(), row.externalId(), row.amount());
        }
        return batch.execute().length;
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) {
        Columns columns = new Columns(rows);
        return dsl.execute(Columns.SQL, columns.userIds, columns.providers, columns.externalIds, columns.amounts);
    }

    @Override
    public void stream(Consumer<Object> each) {
        dsl.transaction(transaction -> {
            try (Cursor<Record5<Long, UUID, Integer, dev.mvnschema.runtime.Json, Instant>> rows = transaction
                    .dsl()
                    .select(OPERATION, OPERATION_USER, OPERATION_AMOUNT, METADATA, OPERATION_CREATED)
                    .from(OPERATIONS)
                    .fetchSize(Cursors.FETCH_SIZE)
                    .fetchLazy()) {
                while (rows.hasNext()) {
                    each.accept(rows.fetchNext(Records.mapping(TokenOperation::new)));
                }
            }
        });
    }
}
