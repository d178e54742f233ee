package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ModelMapper;
import org.apache.ibatis.annotations.Mapper;

/** Reads and writes {@link ChannelSetting}. */
@Mapper
public interface ChannelSettingMapper
        extends ModelMapper<ChannelSetting, ChannelSettingWithRelations, ChannelSettingCreate, ChannelSettingUpdate> {}
