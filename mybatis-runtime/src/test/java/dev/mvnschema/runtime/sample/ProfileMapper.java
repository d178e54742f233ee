package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ModelMapper;
import org.apache.ibatis.annotations.Mapper;

/** Reads and writes {@link Profile}. */
@Mapper
public interface ProfileMapper extends ModelMapper<Profile, ProfileWithRelations, ProfileCreate, ProfileUpdate> {}
