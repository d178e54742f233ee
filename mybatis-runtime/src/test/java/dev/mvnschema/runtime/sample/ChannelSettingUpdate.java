package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.NumberChange;
import dev.mvnschema.runtime.UpdateInput;

/** Changes of a {@link ChannelSetting}: see {@link ChannelSetting#set()}. */
public final class ChannelSettingUpdate extends UpdateInput<ChannelSetting> {

    ChannelSettingUpdate() {
        super(ChannelSettingTable.TABLE);
    }

    public ChannelSettingUpdate channelId(int channelId) {
        put(ChannelSetting.CHANNEL_ID, channelId);
        return this;
    }

    public ChannelSettingUpdate channelId(NumberChange.OfInt change) {
        change(ChannelSetting.CHANNEL_ID, change);
        return this;
    }

    public ChannelSettingUpdate key(String key) {
        put(ChannelSetting.KEY, key);
        return this;
    }

    public ChannelSettingUpdate value(Json value) {
        put(ChannelSetting.VALUE, value);
        return this;
    }

    public ChannelSettingUpdate weight(double weight) {
        put(ChannelSetting.WEIGHT, weight);
        return this;
    }

    public ChannelSettingUpdate weight(NumberChange.OfDouble change) {
        change(ChannelSetting.WEIGHT, change);
        return this;
    }

    public ChannelSettingUpdate enabled(boolean enabled) {
        put(ChannelSetting.ENABLED, enabled);
        return this;
    }

    public ChannelSettingUpdate channel(NestedWrite.OneOnUpdate<Channel, ChannelCreate> channel) {
        nest(ChannelSetting.CHANNEL, channel);
        return this;
    }
}
