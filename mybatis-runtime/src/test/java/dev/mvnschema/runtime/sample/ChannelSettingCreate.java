package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.NestedWrite;

/** A new {@link ChannelSetting}: see {@link ChannelSetting#create()}. */
public final class ChannelSettingCreate extends CreateInput<ChannelSetting>
        implements ChannelSettingStages.NeedsChannelId,
                ChannelSettingStages.NeedsKey,
                ChannelSettingStages.NeedsValue,
                ChannelSettingForChannel,
                ChannelSettingForChannel.NeedsKey,
                ChannelSettingForChannel.NeedsValue {

    ChannelSettingCreate() {
        super(ChannelSettingTable.TABLE);
    }

    @Override
    public ChannelSettingCreate channelId(int channelId) {
        put(ChannelSetting.CHANNEL_ID, channelId);
        return this;
    }

    @Override
    public ChannelSettingCreate key(String key) {
        put(ChannelSetting.KEY, key);
        return this;
    }

    @Override
    public ChannelSettingCreate value(Json value) {
        put(ChannelSetting.VALUE, value);
        return this;
    }

    @Override
    public ChannelSettingCreate weight(double weight) {
        put(ChannelSetting.WEIGHT, weight);
        return this;
    }

    @Override
    public ChannelSettingCreate enabled(boolean enabled) {
        put(ChannelSetting.ENABLED, enabled);
        return this;
    }

    @Override
    public ChannelSettingCreate channel(NestedWrite.OneOnCreate<Channel, ChannelCreate> channel) {
        nest(ChannelSetting.CHANNEL, channel);
        return this;
    }
}
