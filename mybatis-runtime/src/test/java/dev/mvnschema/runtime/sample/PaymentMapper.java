package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ModelMapper;
import org.apache.ibatis.annotations.Mapper;

/** Reads and writes {@link Payment}. */
@Mapper
public interface PaymentMapper extends ModelMapper<Payment, PaymentWithRelations, PaymentCreate, PaymentUpdate> {}
