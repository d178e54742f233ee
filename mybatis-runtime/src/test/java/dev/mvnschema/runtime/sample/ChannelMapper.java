package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ModelMapper;
import org.apache.ibatis.annotations.Mapper;

/** Reads and writes {@link Channel}. */
@Mapper
public interface ChannelMapper extends ModelMapper<Channel, ChannelWithRelations, ChannelCreate, ChannelUpdate> {}
