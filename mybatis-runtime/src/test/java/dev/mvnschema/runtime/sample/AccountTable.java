package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.internal.Key;
import dev.mvnschema.runtime.internal.MapperType;
import dev.mvnschema.runtime.internal.PgTypes;
import dev.mvnschema.runtime.internal.SqlChannel;
import dev.mvnschema.runtime.internal.Table;
import dev.mvnschema.runtime.internal.TableMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of {@link Account}. */
final class AccountTable {

    static final Key<Account> BY_ID = new Key<>(Account.ID);
    static final Key<Account> BY_OWNER = new Key<>(Account.OWNER);

    static final Table<Account, AccountWithRelations> TABLE = Table.<Account, AccountWithRelations>named(
                    "Account", "\"accounts\"")
            .columns(Account.ID, Account.OWNER, Account.BALANCE, Account.LIMIT, Account.VERSION)
            .primaryKey(Account.ID)
            .values(AccountTable::value)
            .databaseDefaults(Account.ID, Account.BALANCE)
            .version(Account.VERSION)
            .rows(AccountTable::read, AccountWithRelations::new);

    static final MapperType<AccountMapper> MAPPER = new MapperType<>(AccountMapper.class, TABLE, Mapper::new);

    private AccountTable() {}

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                PgTypes.intAt(row, 1),
                PgTypes.TEXT.read(row, 2),
                PgTypes.intAt(row, 3),
                PgTypes.INT4.readOrNull(row, 4),
                PgTypes.intAt(row, 5));
    }

    private static @Nullable Object value(Account row, int column) {
        return switch (column) {
            case 0 -> row.id();
            case 1 -> row.owner();
            case 2 -> row.balance();
            case 3 -> row.limit();
            case 4 -> row.version();
            default -> throw Table.noColumn(column);
        };
    }

    private static final class Mapper extends TableMapper<Account, AccountWithRelations, AccountCreate, AccountUpdate>
            implements AccountMapper {

        Mapper(SqlChannel channel) {
            super(TABLE, channel);
        }
    }
}
