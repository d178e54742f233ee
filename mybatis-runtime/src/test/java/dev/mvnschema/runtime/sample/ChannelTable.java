package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.internal.Key;
import dev.mvnschema.runtime.internal.Link;
import dev.mvnschema.runtime.internal.Link.JoinTable;
import dev.mvnschema.runtime.internal.MapperType;
import dev.mvnschema.runtime.internal.PgTypes;
import dev.mvnschema.runtime.internal.SqlChannel;
import dev.mvnschema.runtime.internal.Table;
import dev.mvnschema.runtime.internal.TableMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of {@link Channel}. */
final class ChannelTable {

    static final Key<Channel> BY_ID = new Key<>(Channel.ID);
    static final Key<Channel> BY_NAME = new Key<>(Channel.NAME);

    static final Link<Channel, User, UserWithRelations> LINK_MEMBERS = Link.through(
            new JoinTable("\"_ChannelToUser\"", "A", "B"),
            Channel.ID,
            Channel::id,
            () -> UserTable.TABLE,
            User.ID,
            User::id);
    static final Link<Channel, ChannelSetting, ChannelSettingWithRelations> LINK_SETTINGS = Link.of(
            Channel.ID,
            Channel::id,
            () -> ChannelSettingTable.TABLE,
            ChannelSetting.CHANNEL_ID,
            ChannelSetting::channelId);

    static final Table<Channel, ChannelWithRelations> TABLE = Table.<Channel, ChannelWithRelations>named(
                    "Channel", "\"Channel\"")
            .columns(Channel.ID, Channel.NAME)
            .primaryKey(Channel.ID)
            .relations(2)
            .values(ChannelTable::value)
            .databaseDefaults(Channel.ID)
            .rows(ChannelTable::read, ChannelWithRelations::new);

    static final MapperType<ChannelMapper> MAPPER = new MapperType<>(ChannelMapper.class, TABLE, Mapper::new);

    private ChannelTable() {}

    private static Channel read(ResultSet row) throws SQLException {
        return new Channel(PgTypes.intAt(row, 1), PgTypes.TEXT.read(row, 2));
    }

    private static @Nullable Object value(Channel row, int column) {
        return switch (column) {
            case 0 -> row.id();
            case 1 -> row.name();
            default -> throw Table.noColumn(column);
        };
    }

    private static final class Mapper extends TableMapper<Channel, ChannelWithRelations, ChannelCreate, ChannelUpdate>
            implements ChannelMapper {

        Mapper(SqlChannel channel) {
            super(TABLE, channel);
        }
    }
}
