package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Json;

/** A new {@link ChannelSetting}: see {@link ChannelSetting#create()}. */
public final class ChannelSettingCreate extends CreateInput<ChannelSetting> {

    ChannelSettingCreate() {
        super(ChannelSettingTable.TABLE);
    }

    public ChannelSettingCreate weight(double weight) {
        put(ChannelSetting.WEIGHT, weight);
        return this;
    }

    public ChannelSettingCreate enabled(boolean enabled) {
        put(ChannelSetting.ENABLED, enabled);
        return this;
    }

    /** Asks for {@code channelId}. */
    public static final class NeedsChannelId {

        private final ChannelSettingCreate input;

        NeedsChannelId(ChannelSettingCreate input) {
            this.input = input;
        }

        public NeedsKey channelId(int channelId) {
            input.put(ChannelSetting.CHANNEL_ID, channelId);
            return new NeedsKey(input);
        }
    }

    /** Asks for {@code key}. */
    public static final class NeedsKey {

        private final ChannelSettingCreate input;

        NeedsKey(ChannelSettingCreate input) {
            this.input = input;
        }

        public NeedsValue key(String key) {
            input.put(ChannelSetting.KEY, key);
            return new NeedsValue(input);
        }
    }

    /** Asks for {@code value}. */
    public static final class NeedsValue {

        private final ChannelSettingCreate input;

        NeedsValue(ChannelSettingCreate input) {
            this.input = input;
        }

        public ChannelSettingCreate value(Json value) {
            input.put(ChannelSetting.VALUE, value);
            return input;
        }
    }
}
