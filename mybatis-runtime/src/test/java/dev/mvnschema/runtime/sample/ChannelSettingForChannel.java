package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.NewRow;

/**
 * A new {@link ChannelSetting} within a write of the row that is its {@code channel}: see {@link ChannelSetting#createForChannel()}.
 */
public interface ChannelSettingForChannel extends NewRow<ChannelSetting> {

    ChannelSettingForChannel weight(double weight);

    ChannelSettingForChannel enabled(boolean enabled);

    /** Asks for {@code key}. */
    interface NeedsKey {

        NeedsValue key(String key);
    }

    /** Asks for {@code value}. */
    interface NeedsValue {

        ChannelSettingForChannel value(Json value);
    }
}
