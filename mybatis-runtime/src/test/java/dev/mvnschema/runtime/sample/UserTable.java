package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.internal.Key;
import dev.mvnschema.runtime.internal.Link;
import dev.mvnschema.runtime.internal.Link.JoinTable;
import dev.mvnschema.runtime.internal.MapperType;
import dev.mvnschema.runtime.internal.PgTypes;
import dev.mvnschema.runtime.internal.Rule;
import dev.mvnschema.runtime.internal.SqlChannel;
import dev.mvnschema.runtime.internal.Table;
import dev.mvnschema.runtime.internal.TableMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of {@link User}. */
final class UserTable {

    static final Key<User> BY_ID = new Key<>(User.ID);
    static final Key<User> BY_TELEGRAM_ID = new Key<>(User.TELEGRAM_ID);

    static final Link<User, User, UserWithRelations> LINK_INVITED_BY =
            Link.owned(User.INVITED_BY_ID, User::invitedById, () -> UserTable.TABLE, User.ID, User::id);
    static final Link<User, User, UserWithRelations> LINK_INVITED =
            Link.of(User.ID, User::id, () -> UserTable.TABLE, User.INVITED_BY_ID, User::invitedById);
    static final Link<User, Profile, ProfileWithRelations> LINK_PROFILE =
            Link.of(User.ID, User::id, () -> ProfileTable.TABLE, Profile.USER_ID, Profile::userId);
    static final Link<User, TokenOperation, TokenOperationWithRelations> LINK_TOKEN_OPERATIONS =
            Link.of(User.ID, User::id, () -> TokenOperationTable.TABLE, TokenOperation.USER_ID, TokenOperation::userId);
    static final Link<User, Payment, PaymentWithRelations> LINK_PAYMENTS =
            Link.of(User.ID, User::id, () -> PaymentTable.TABLE, Payment.USER_ID, Payment::userId);
    static final Link<User, Channel, ChannelWithRelations> LINK_CHANNELS = Link.through(
            new JoinTable("\"_ChannelToUser\"", "B", "A"),
            User.ID,
            User::id,
            () -> ChannelTable.TABLE,
            Channel.ID,
            Channel::id);

    static final Table<User, UserWithRelations> TABLE = Table.<User, UserWithRelations>named("User", "\"users\"")
            .columns(
                    User.ID,
                    User.TELEGRAM_ID,
                    User.USERNAME,
                    User.TIER,
                    User.TOKEN_BALANCE,
                    User.TAGS,
                    User.INVITED_BY_ID,
                    User.CREATED_AT,
                    User.UPDATED_AT)
            .primaryKey(User.ID)
            .relations(6)
            .rules(Rule.uuid(User.ID, 7), Rule.now(User.CREATED_AT), Rule.updatedAt(User.UPDATED_AT))
            .values(UserTable::value)
            .databaseDefaults(User.TIER, User.TOKEN_BALANCE)
            .rows(UserTable::read, UserWithRelations::new);

    static final MapperType<UserMapper> MAPPER = new MapperType<>(UserMapper.class, TABLE, Mapper::new);

    private UserTable() {}

    private static User read(ResultSet row) throws SQLException {
        return new User(
                PgTypes.UUID.read(row, 1),
                PgTypes.TEXT.read(row, 2),
                PgTypes.TEXT.readOrNull(row, 3),
                SubscriptionTier.Pg.TYPE.read(row, 4),
                PgTypes.intAt(row, 5),
                User.TAGS.type().read(row, 6),
                PgTypes.UUID.readOrNull(row, 7),
                PgTypes.TIMESTAMPTZ.read(row, 8),
                PgTypes.TIMESTAMP.read(row, 9));
    }

    private static @Nullable Object value(User row, int column) {
        return switch (column) {
            case 0 -> row.id();
            case 1 -> row.telegramId();
            case 2 -> row.username();
            case 3 -> row.tier();
            case 4 -> row.tokenBalance();
            case 5 -> row.tags();
            case 6 -> row.invitedById();
            case 7 -> row.createdAt();
            case 8 -> row.updatedAt();
            default -> throw Table.noColumn(column);
        };
    }

    private static final class Mapper extends TableMapper<User, UserWithRelations, UserCreate, UserUpdate>
            implements UserMapper {

        Mapper(SqlChannel channel) {
            super(TABLE, channel);
        }
    }
}
