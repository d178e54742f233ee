package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationNotLoaded;
import dev.mvnschema.runtime.ToMany;
import java.util.List;

/**
 * A {@link Channel} with the relations that the query included; to read another one throws {@link RelationNotLoaded}.
 */
public record ChannelWithRelations(Channel toChannel, Loaded<Channel> loaded) {

    public int id() {
        return toChannel.id();
    }

    public String name() {
        return toChannel.name();
    }

    public List<UserWithRelations> members() {
        return loaded.many(Channel.MEMBERS);
    }

    public List<ChannelSettingWithRelations> settings() {
        return loaded.many(Channel.SETTINGS);
    }

    /** The number of related rows, which the query included. */
    public long count(ToMany<Channel, ?, ?> relation) {
        return loaded.count(relation);
    }
}
