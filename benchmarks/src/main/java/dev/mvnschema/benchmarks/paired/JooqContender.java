package dev.mvnschema.benchmarks.paired;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** jOOQ's DSL, with typed fields and mappings to records. */
final class JooqContender implements Contender {

    private static final Table<Record> USERS = table(DSL.name("users"));
    private static final Field<UUID> ID = field(DSL.name("users", "id"), UUID.class);
    private static final Field<String> TELEGRAM_ID = field(DSL.name("telegram_id"), String.class);
    private static final Field<String> USERNAME = field(DSL.name("username"), String.class);
    private static final Field<String> TIER = field("tier::text", String.class);
    private static final Field<Integer> BALANCE = field(DSL.name("users", "token_balance"), Integer.class);
    private static final Field<UUID> INVITED_BY = field(DSL.name("invited_by_id"), UUID.class);
    private static final Field<OffsetDateTime> CREATED = field(DSL.name("users", "created_at"), OffsetDateTime.class);
    private static final Field<LocalDateTime> UPDATED = field(DSL.name("updated_at"), LocalDateTime.class);
    private static final Table<Record> PAYMENTS = table(DSL.name("payments"));
    private static final Field<Integer> PAYMENT = field(DSL.name("id"), Integer.class);
    private static final Field<UUID> USER_ID = field(DSL.name("user_id"), UUID.class);
    private static final Field<String> PROVIDER = field(DSL.name("provider"), String.class);
    private static final Field<String> EXTERNAL = field(DSL.name("external_id"), String.class);
    private static final Field<BigDecimal> AMOUNT = field(DSL.name("amount"), BigDecimal.class);

    private final DSLContext dsl;

    JooqContender(Connection connection) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        dsl = DSL.using(new Reused(connection), SQLDialect.POSTGRES);
    }

    /** A row of users. */
    public record Person(
            UUID id,
            String telegramId,
            String username,
            String tier,
            Integer tokenBalance,
            UUID invitedById,
            OffsetDateTime createdAt,
            LocalDateTime updatedAt) {}

    /** A row of payments. */
    public record Paid(Integer id, UUID userId, String provider, String externalId, BigDecimal amount) {}

    @Override
    public String name() {
        return "jOOQ";
    }

    @Override
    public Object findByKey(UUID id) {
        return dsl.select(ID, TELEGRAM_ID, USERNAME, TIER, BALANCE, INVITED_BY, CREATED, UPDATED)
                .from(USERS)
                .where(ID.eq(id))
                .fetchOptional(Records.mapping(Person::new));
    }

    @Override
    public List<?> list() {
        return dsl.select(ID, TELEGRAM_ID, USERNAME, TIER, BALANCE, INVITED_BY, CREATED, UPDATED)
                .from(USERS)
                .fetch(Records.mapping(Person::new));
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        return dsl.insertInto(PAYMENTS, USER_ID, PROVIDER, EXTERNAL, AMOUNT)
                .values(userId, "stripe", externalId, HandWritten.AMOUNT)
                .returningResult(PAYMENT, USER_ID, PROVIDER, EXTERNAL, AMOUNT)
                .fetchOne(Records.mapping(Paid::new));
    }

    @Override
    public Object update(UUID id) {
        return dsl.update(USERS)
                .set(field(DSL.name("token_balance"), Integer.class), BALANCE.plus(1))
                .set(UPDATED, LocalDateTime.now(ZoneOffset.UTC))
                .where(ID.eq(id))
                .returningResult(ID, TELEGRAM_ID, USERNAME, TIER, BALANCE, INVITED_BY, CREATED, UPDATED)
                .fetchOne(Records.mapping(Person::new));
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return dsl.insertInto(PAYMENTS, USER_ID, PROVIDER, EXTERNAL, AMOUNT)
                .values(userId, "stripe", externalId, HandWritten.AMOUNT)
                .onConflict(PROVIDER, EXTERNAL)
                .doUpdate()
                .set(AMOUNT, HandWritten.AMOUNT)
                .returningResult(PAYMENT, USER_ID, PROVIDER, EXTERNAL, AMOUNT)
                .fetchOne(Records.mapping(Paid::new));
    }

    @Override
    public Object graph() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        var insert = dsl.insertInto(PAYMENTS, USER_ID, PROVIDER, EXTERNAL, AMOUNT);
        for (NewPayment row : rows) {
            insert = insert.values(row.userId(), row.provider(), row.externalId(), row.amount());
        }
        return insert.execute();
    }
}
