package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.internal.Key;
import dev.mvnschema.runtime.internal.Link;
import dev.mvnschema.runtime.internal.MapperType;
import dev.mvnschema.runtime.internal.PgTypes;
import dev.mvnschema.runtime.internal.SqlChannel;
import dev.mvnschema.runtime.internal.Table;
import dev.mvnschema.runtime.internal.TableMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of {@link Payment}. */
final class PaymentTable {

    static final Key<Payment> BY_ID = new Key<>(Payment.ID);
    static final Key<Payment> BY_PROVIDER_AND_EXTERNAL_ID = new Key<>(Payment.PROVIDER, Payment.EXTERNAL_ID);

    static final Link<Payment, User, UserWithRelations> LINK_USER =
            Link.owned(Payment.USER_ID, Payment::userId, () -> UserTable.TABLE, User.ID, User::id);

    static final Table<Payment, PaymentWithRelations> TABLE = Table.<Payment, PaymentWithRelations>named(
                    "Payment", "\"payments\"")
            .columns(
                    Payment.ID,
                    Payment.USER_ID,
                    Payment.PROVIDER,
                    Payment.EXTERNAL_ID,
                    Payment.AMOUNT,
                    Payment.STATUS,
                    Payment.PAID_AT)
            .primaryKey(Payment.ID)
            .relations(1)
            .values(PaymentTable::value)
            .databaseDefaults(Payment.ID, Payment.STATUS)
            .rows(PaymentTable::read, PaymentWithRelations::new);

    static final MapperType<PaymentMapper> MAPPER = new MapperType<>(PaymentMapper.class, TABLE, Mapper::new);

    private PaymentTable() {}

    private static Payment read(ResultSet row) throws SQLException {
        return new Payment(
                PgTypes.intAt(row, 1),
                PgTypes.UUID.read(row, 2),
                PgTypes.TEXT.read(row, 3),
                PgTypes.TEXT.read(row, 4),
                PgTypes.NUMERIC.read(row, 5),
                PaymentStatus.Pg.TYPE.read(row, 6),
                PgTypes.TIMESTAMPTZ.readOrNull(row, 7));
    }

    private static @Nullable Object value(Payment row, int column) {
        return switch (column) {
            case 0 -> row.id();
            case 1 -> row.userId();
            case 2 -> row.provider();
            case 3 -> row.externalId();
            case 4 -> row.amount();
            case 5 -> row.status();
            case 6 -> row.paidAt();
            default -> throw Table.noColumn(column);
        };
    }

    private static final class Mapper extends TableMapper<Payment, PaymentWithRelations, PaymentCreate, PaymentUpdate>
            implements PaymentMapper {

        Mapper(SqlChannel channel) {
            super(TABLE, channel);
        }
    }
}
