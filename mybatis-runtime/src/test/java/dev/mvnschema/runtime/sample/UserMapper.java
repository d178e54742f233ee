package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ModelMapper;
import org.apache.ibatis.annotations.Mapper;

/** Reads and writes {@link User}. */
@Mapper
public interface UserMapper extends ModelMapper<User, UserWithRelations, UserCreate, UserUpdate> {}
