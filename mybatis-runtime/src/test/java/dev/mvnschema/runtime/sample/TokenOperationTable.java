package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.internal.Key;
import dev.mvnschema.runtime.internal.Link;
import dev.mvnschema.runtime.internal.MapperType;
import dev.mvnschema.runtime.internal.PgTypes;
import dev.mvnschema.runtime.internal.Rule;
import dev.mvnschema.runtime.internal.SqlChannel;
import dev.mvnschema.runtime.internal.Table;
import dev.mvnschema.runtime.internal.TableMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of {@link TokenOperation}. */
final class TokenOperationTable {

    static final Key<TokenOperation> BY_ID = new Key<>(TokenOperation.ID);

    static final Link<TokenOperation, User, UserWithRelations> LINK_USER =
            Link.owned(TokenOperation.USER_ID, TokenOperation::userId, () -> UserTable.TABLE, User.ID, User::id);

    static final Table<TokenOperation, TokenOperationWithRelations> TABLE =
            Table.<TokenOperation, TokenOperationWithRelations>named("TokenOperation", "\"token_operations\"")
                    .columns(
                            TokenOperation.ID,
                            TokenOperation.USER_ID,
                            TokenOperation.AMOUNT,
                            TokenOperation.METADATA,
                            TokenOperation.CREATED_AT)
                    .primaryKey(TokenOperation.ID)
                    .relations(1)
                    .rules(Rule.now(TokenOperation.CREATED_AT))
                    .values(TokenOperationTable::value)
                    .databaseDefaults(TokenOperation.ID)
                    .rows(TokenOperationTable::read, TokenOperationWithRelations::new);

    static final MapperType<TokenOperationMapper> MAPPER =
            new MapperType<>(TokenOperationMapper.class, TABLE, Mapper::new);

    private TokenOperationTable() {}

    private static TokenOperation read(ResultSet row) throws SQLException {
        return new TokenOperation(
                PgTypes.longAt(row, 1),
                PgTypes.UUID.read(row, 2),
                PgTypes.intAt(row, 3),
                PgTypes.JSONB.readOrNull(row, 4),
                PgTypes.TIMESTAMPTZ.read(row, 5));
    }

    private static @Nullable Object value(TokenOperation row, int column) {
        return switch (column) {
            case 0 -> row.id();
            case 1 -> row.userId();
            case 2 -> row.amount();
            case 3 -> row.metadata();
            case 4 -> row.createdAt();
            default -> throw Table.noColumn(column);
        };
    }

    private static final class Mapper
            extends TableMapper<TokenOperation, TokenOperationWithRelations, TokenOperationCreate, TokenOperationUpdate>
            implements TokenOperationMapper {

        Mapper(SqlChannel channel) {
            super(TABLE, channel);
        }
    }
}
