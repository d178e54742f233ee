package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.NestedWrite;

/** A new {@link Channel}: see {@link Channel#create()}. */
public final class ChannelCreate extends CreateInput<Channel> implements ChannelStages.NeedsName {

    ChannelCreate() {
        super(ChannelTable.TABLE);
    }

    public ChannelCreate id(int id) {
        put(Channel.ID, id);
        return this;
    }

    @Override
    public ChannelCreate name(String name) {
        put(Channel.NAME, name);
        return this;
    }

    public ChannelCreate members(NestedWrite.ManyOnCreate<User, UserCreate> members) {
        nest(Channel.MEMBERS, members);
        return this;
    }

    public ChannelCreate settings(NestedWrite.ManyOnCreate<ChannelSetting, ChannelSettingForChannel> settings) {
        nest(Channel.SETTINGS, settings);
        return this;
    }
}
