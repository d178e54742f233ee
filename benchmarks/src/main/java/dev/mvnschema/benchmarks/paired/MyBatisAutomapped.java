package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.cursor.Cursor;

/** A mapper whose rows find their way into records by names. */
interface MyBatisAutomapped extends MyBatisStatements {

    @Override
    @Select(FIND)
    User find(UUID id);

    @Override
    @Select(LIST)
    List<User> list();

    @Override
    @Select(FIRST)
    List<User> first(int limit);

    @Override
    @Select(OPERATIONS)
    List<TokenOperation> operations(@Param("users") UUID[] users);

    @Override
    @Select(STREAM)
    @Options(fetchSize = Cursors.FETCH_SIZE)
    Cursor<TokenOperation> stream();

    @Override
    @Select(value = UPDATE, affectData = true)
    User update(@Param("id") UUID id, @Param("by") int by, @Param("now") Instant now);

    @Override
    @Select(value = INSERT, affectData = true)
    Payment insert(NewPayment row);

    @Override
    @Select(value = UPSERT, affectData = true)
    Payment upsert(NewPayment row);
}
