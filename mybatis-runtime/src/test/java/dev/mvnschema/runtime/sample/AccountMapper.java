package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ModelMapper;
import org.apache.ibatis.annotations.Mapper;

/** Reads and writes {@link Account}. */
@Mapper
public interface AccountMapper extends ModelMapper<Account, AccountWithRelations, AccountCreate, AccountUpdate> {}
