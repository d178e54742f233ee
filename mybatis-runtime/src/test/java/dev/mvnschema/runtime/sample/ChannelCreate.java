package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;

/** A new {@link Channel}: see {@link Channel#create()}. */
public final class ChannelCreate extends CreateInput<Channel> {

    ChannelCreate() {
        super(ChannelTable.TABLE);
    }

    public ChannelCreate id(int id) {
        put(Channel.ID, id);
        return this;
    }

    /** Asks for {@code name}. */
    public static final class NeedsName {

        private final ChannelCreate input;

        NeedsName(ChannelCreate input) {
            this.input = input;
        }

        public ChannelCreate name(String name) {
            input.put(Channel.NAME, name);
            return input;
        }
    }
}
