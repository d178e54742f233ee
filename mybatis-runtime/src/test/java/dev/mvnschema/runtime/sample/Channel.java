package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Includable;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.Omission;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.ToMany;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgTypes;

/** A row of {@code Channel}. */
public record Channel(int id, String name) {

    public static final IntColumn<Channel> ID = new IntColumn<>(0, "id", "id", PgTypes.INT4, Arity.REQUIRED);
    public static final StringColumn<Channel> NAME =
            new StringColumn<>(1, "name", "name", PgTypes.TEXT, Arity.REQUIRED);

    public static final ToMany<Channel, User, UserWithRelations> MEMBERS =
            new ToMany<>(0, "members", () -> ChannelTable.LINK_MEMBERS);
    public static final ToMany<Channel, ChannelSetting, ChannelSettingWithRelations> SETTINGS =
            new ToMany<>(1, "settings", () -> ChannelTable.LINK_SETTINGS);

    /** The channels for which all of these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query<Channel> where(Predicate<Channel> first, Predicate<Channel>... more) {
        return Query.<Channel>all().where(first, more);
    }

    /** All channels. */
    public static Query<Channel> all() {
        return Query.all();
    }

    /** The channel with this {@code id}. */
    public static Unique<Channel> byId(int id) {
        return ChannelTable.BY_ID.of(id);
    }

    /** The channel with this {@code name}. */
    public static Unique<Channel> byName(String name) {
        return ChannelTable.BY_NAME.of(name);
    }

    /** A new channel. */
    public static ChannelStages.NeedsName create() {
        return new ChannelCreate();
    }

    /** Changes of a channel. */
    public static ChannelUpdate set() {
        return new ChannelUpdate();
    }

    /** Relations to load with channels. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Include<Channel> include(Includable<Channel> first, Includable<Channel>... more) {
        return Include.of(first, more);
    }

    /** The columns of channels but these, to read instead of whole records. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Omission<Channel> omit(Column<Channel, ?> first, Column<Channel, ?>... more) {
        return Omission.of(ChannelTable.TABLE, first, more);
    }
}
