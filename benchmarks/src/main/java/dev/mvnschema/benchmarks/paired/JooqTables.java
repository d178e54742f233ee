package dev.mvnschema.benchmarks.paired;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The sample's tables for jOOQ, each field with its type and converter. */
final class JooqTables {

    static final Table<Record> USERS = table(name("users"));
    static final Field<UUID> ID = field(name("users", "id"), SQLDataType.UUID);
    static final Field<String> TELEGRAM_ID = field(name("telegram_id"), SQLDataType.VARCHAR);
    static final Field<String> USERNAME = field(name("username"), SQLDataType.VARCHAR);
    static final Field<SubscriptionTier> TIER = field(
            name("tier"),
            converted(SQLDataType.VARCHAR, SubscriptionTier.class, SubscriptionTier::ofLabel, SubscriptionTier::label));
    static final Field<Integer> BALANCE = field(name("users", "token_balance"), SQLDataType.INTEGER);
    static final Field<List<String>> TAGS =
            field(name("tags"), SQLDataType.VARCHAR.array().asConvertedDataType(new Tags()));
    static final Field<UUID> INVITED_BY = field(name("invited_by_id"), SQLDataType.UUID);
    static final Field<Instant> CREATED = field(name("users", "created_at"), SQLDataType.INSTANT);
    static final Field<Instant> UPDATED = field(
            name("updated_at"),
            converted(
                    SQLDataType.LOCALDATETIME,
                    Instant.class,
                    time -> time.toInstant(ZoneOffset.UTC),
                    time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC)));

    static final Table<Record> PAYMENTS = table(name("payments"));
    static final Field<Integer> PAYMENT = field(name("id"), SQLDataType.INTEGER);
    static final Field<UUID> USER_ID = field(name("user_id"), SQLDataType.UUID);
    static final Field<String> PROVIDER = field(name("provider"), SQLDataType.VARCHAR);
    static final Field<String> EXTERNAL = field(name("external_id"), SQLDataType.VARCHAR);
    static final Field<BigDecimal> AMOUNT = field(name("amount"), SQLDataType.NUMERIC);
    static final Field<PaymentStatus> STATUS = field(
            name("status"),
            converted(SQLDataType.VARCHAR, PaymentStatus.class, PaymentStatus::ofLabel, PaymentStatus::label));
    static final Field<Instant> PAID = field(name("paid_at"), SQLDataType.INSTANT);

    static final Table<Record> OPERATIONS = table(name("token_operations"));
    static final Field<Long> OPERATION = field(name("id"), SQLDataType.BIGINT);
    static final Field<UUID> OPERATION_USER = field(name("user_id"), SQLDataType.UUID);
    static final Field<Integer> OPERATION_AMOUNT = field(name("amount"), SQLDataType.INTEGER);
    static final Field<Json> METADATA = field(
            name("metadata"),
            converted(SQLDataType.JSONB, Json.class, json -> Json.of(json.data()), json -> JSONB.valueOf(json.text())));
    static final Field<Instant> OPERATION_CREATED = field(name("created_at"), SQLDataType.INSTANT);

    private JooqTables() {}

    private static <T, U> DataType<U> converted(
            DataType<T> type,
            Class<U> to,
            java.util.function.Function<T, U> from,
            java.util.function.Function<U, T> back) {
        return type.asConvertedDataType(Converter.ofNullable(type.getType(), to, from, back));
    }

    /** A list without null. */
    private static final class Tags implements Converter<String[], List<String>> {

        private static final long serialVersionUID = 1L;

        @Override
        public List<String> from(String[] array) {
            return array == null ? List.of() : List.of(array);
        }

        @Override
        public String[] to(List<String> list) {
            return list.toArray(String[]::new);
        }

        @Override
        public Class<String[]> fromType() {
            return String[].class;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Class<List<String>> toType() {
            return (Class) List.class;
        }
    }
}
