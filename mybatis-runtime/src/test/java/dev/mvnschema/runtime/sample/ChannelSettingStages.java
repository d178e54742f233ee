package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.NestedWrite;

/** The way to a new {@link ChannelSetting}: each step asks for a field that a row must have. */
public interface ChannelSettingStages {

    /** Asks for {@code channelId}. */
    interface NeedsChannelId {

        NeedsKey channelId(int channelId);

        NeedsKey channel(NestedWrite.OneOnCreate<Channel, ChannelCreate> channel);
    }

    /** Asks for {@code key}. */
    interface NeedsKey {

        NeedsValue key(String key);
    }

    /** Asks for {@code value}. */
    interface NeedsValue {

        ChannelSettingCreate value(Json value);
    }
}
