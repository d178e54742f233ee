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

/** The table of {@link Profile}. */
final class ProfileTable {

    static final Key<Profile> BY_USER_ID = new Key<>(Profile.USER_ID);

    static final Link<Profile, User, UserWithRelations> LINK_USER =
            Link.owned(Profile.USER_ID, Profile::userId, () -> UserTable.TABLE, User.ID, User::id);

    static final Table<Profile, ProfileWithRelations> TABLE = Table.<Profile, ProfileWithRelations>named(
                    "Profile", "\"profiles\"")
            .columns(Profile.USER_ID, Profile.BIO, Profile.AVATAR, Profile.BIRTHDAY)
            .primaryKey(Profile.USER_ID)
            .relations(1)
            .values(ProfileTable::value)
            .rows(ProfileTable::read, ProfileWithRelations::new);

    static final MapperType<ProfileMapper> MAPPER = new MapperType<>(ProfileMapper.class, TABLE, Mapper::new);

    private ProfileTable() {}

    private static Profile read(ResultSet row) throws SQLException {
        return new Profile(
                PgTypes.UUID.read(row, 1),
                PgTypes.TEXT.readOrNull(row, 2),
                PgTypes.BYTEA.readOrNull(row, 3),
                PgTypes.DATE.readOrNull(row, 4));
    }

    private static @Nullable Object value(Profile row, int column) {
        return switch (column) {
            case 0 -> row.userId();
            case 1 -> row.bio();
            case 2 -> row.avatar();
            case 3 -> row.birthday();
            default -> throw Table.noColumn(column);
        };
    }

    private static final class Mapper extends TableMapper<Profile, ProfileWithRelations, ProfileCreate, ProfileUpdate>
            implements ProfileMapper {

        Mapper(SqlChannel channel) {
            super(TABLE, channel);
        }
    }
}
