package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ModelMapper;
import org.apache.ibatis.annotations.Mapper;

/** Reads and writes {@link TokenOperation}. */
@Mapper
public interface TokenOperationMapper
        extends ModelMapper<TokenOperation, TokenOperationWithRelations, TokenOperationCreate, TokenOperationUpdate> {}
