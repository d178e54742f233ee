package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationNotLoaded;

/**
 * A {@link ChannelSetting} with the relations that the query included; to read another one throws {@link RelationNotLoaded}.
 */
public record ChannelSettingWithRelations(ChannelSetting toChannelSetting, Loaded<ChannelSetting> loaded) {

    public int channelId() {
        return toChannelSetting.channelId();
    }

    public String key() {
        return toChannelSetting.key();
    }

    public Json value() {
        return toChannelSetting.value();
    }

    public double weight() {
        return toChannelSetting.weight();
    }

    public boolean enabled() {
        return toChannelSetting.enabled();
    }

    public ChannelWithRelations channel() {
        return loaded.one(ChannelSetting.CHANNEL);
    }
}
