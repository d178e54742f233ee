package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.DoubleColumn;
import dev.mvnschema.runtime.Includable;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.JsonColumn;
import dev.mvnschema.runtime.Omission;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.ToOne;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgTypes;

/** A row of {@code channel_settings}. */
public record ChannelSetting(int channelId, String key, Json value, double weight, boolean enabled) {

    public static final IntColumn<ChannelSetting> CHANNEL_ID =
            new IntColumn<>(0, "channelId", "channel_id", PgTypes.INT4, Arity.REQUIRED);
    public static final StringColumn<ChannelSetting> KEY =
            new StringColumn<>(1, "key", "key", PgTypes.TEXT, Arity.REQUIRED);
    public static final JsonColumn<ChannelSetting> VALUE =
            new JsonColumn<>(2, "value", "value", PgTypes.JSONB, Arity.REQUIRED);
    public static final DoubleColumn<ChannelSetting> WEIGHT =
            new DoubleColumn<>(3, "weight", "weight", PgTypes.FLOAT8, Arity.REQUIRED);
    public static final Column<ChannelSetting, Boolean> ENABLED =
            new Column<>(4, "enabled", "enabled", PgTypes.BOOL, Arity.REQUIRED);

    public static final ToOne<ChannelSetting, Channel, ChannelWithRelations> CHANNEL =
            new ToOne<>(0, "channel", () -> ChannelSettingTable.LINK_CHANNEL);

    /** The channel settings for which all of these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query<ChannelSetting> where(Predicate<ChannelSetting> first, Predicate<ChannelSetting>... more) {
        return Query.<ChannelSetting>all().where(first, more);
    }

    /** All channel settings. */
    public static Query<ChannelSetting> all() {
        return Query.all();
    }

    /** The channel setting with this {@code channelId} and {@code key}. */
    public static Unique<ChannelSetting> byChannelIdAndKey(int channelId, String key) {
        return ChannelSettingTable.BY_CHANNEL_ID_AND_KEY.of(channelId, key);
    }

    /** A new channel setting. */
    public static ChannelSettingStages.NeedsChannelId create() {
        return new ChannelSettingCreate();
    }

    /** A new channel setting within a write of its {@code channel}. */
    public static ChannelSettingForChannel.NeedsKey createForChannel() {
        return new ChannelSettingCreate();
    }

    /** Changes of a channel setting. */
    public static ChannelSettingUpdate set() {
        return new ChannelSettingUpdate();
    }

    /** Relations to load with channel settings. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Include<ChannelSetting> include(
            Includable<ChannelSetting> first, Includable<ChannelSetting>... more) {
        return Include.of(first, more);
    }

    /** The columns of channel settings but these, to read instead of whole records. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Omission<ChannelSetting> omit(Column<ChannelSetting, ?> first, Column<ChannelSetting, ?>... more) {
        return Omission.of(ChannelSettingTable.TABLE, first, more);
    }
}
