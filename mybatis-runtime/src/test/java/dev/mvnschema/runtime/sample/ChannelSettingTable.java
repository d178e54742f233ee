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

/** The table of {@link ChannelSetting}. */
final class ChannelSettingTable {

    static final Key<ChannelSetting> BY_CHANNEL_ID_AND_KEY = new Key<>(ChannelSetting.CHANNEL_ID, ChannelSetting.KEY);

    static final Link<ChannelSetting, Channel, ChannelWithRelations> LINK_CHANNEL = Link.owned(
            ChannelSetting.CHANNEL_ID, ChannelSetting::channelId, () -> ChannelTable.TABLE, Channel.ID, Channel::id);

    static final Table<ChannelSetting, ChannelSettingWithRelations> TABLE =
            Table.<ChannelSetting, ChannelSettingWithRelations>named("ChannelSetting", "\"channel_settings\"")
                    .columns(
                            ChannelSetting.CHANNEL_ID,
                            ChannelSetting.KEY,
                            ChannelSetting.VALUE,
                            ChannelSetting.WEIGHT,
                            ChannelSetting.ENABLED)
                    .primaryKey(ChannelSetting.CHANNEL_ID, ChannelSetting.KEY)
                    .relations(1)
                    .values(ChannelSettingTable::value)
                    .databaseDefaults(ChannelSetting.WEIGHT, ChannelSetting.ENABLED)
                    .rows(ChannelSettingTable::read, ChannelSettingWithRelations::new);

    static final MapperType<ChannelSettingMapper> MAPPER =
            new MapperType<>(ChannelSettingMapper.class, TABLE, Mapper::new);

    private ChannelSettingTable() {}

    private static ChannelSetting read(ResultSet row) throws SQLException {
        return new ChannelSetting(
                PgTypes.intAt(row, 1),
                PgTypes.TEXT.read(row, 2),
                PgTypes.JSONB.read(row, 3),
                PgTypes.doubleAt(row, 4),
                PgTypes.booleanAt(row, 5));
    }

    private static @Nullable Object value(ChannelSetting row, int column) {
        return switch (column) {
            case 0 -> row.channelId();
            case 1 -> row.key();
            case 2 -> row.value();
            case 3 -> row.weight();
            case 4 -> row.enabled();
            default -> throw Table.noColumn(column);
        };
    }

    private static final class Mapper
            extends TableMapper<ChannelSetting, ChannelSettingWithRelations, ChannelSettingCreate, ChannelSettingUpdate>
            implements ChannelSettingMapper {

        Mapper(SqlChannel channel) {
            super(TABLE, channel);
        }
    }
}
