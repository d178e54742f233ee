package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.NumberChange;
import dev.mvnschema.runtime.UpdateInput;

/** Changes of a {@link Channel}: see {@link Channel#set()}. */
public final class ChannelUpdate extends UpdateInput<Channel> {

    ChannelUpdate() {
        super(ChannelTable.TABLE);
    }

    public ChannelUpdate id(int id) {
        put(Channel.ID, id);
        return this;
    }

    public ChannelUpdate id(NumberChange.OfInt change) {
        change(Channel.ID, change);
        return this;
    }

    public ChannelUpdate name(String name) {
        put(Channel.NAME, name);
        return this;
    }

    public ChannelUpdate members(NestedWrite.OptionalManyOnUpdate<User, UserCreate> members) {
        nest(Channel.MEMBERS, members);
        return this;
    }

    public ChannelUpdate settings(NestedWrite.ManyOnUpdate<ChannelSetting, ChannelSettingForChannel> settings) {
        nest(Channel.SETTINGS, settings);
        return this;
    }
}
