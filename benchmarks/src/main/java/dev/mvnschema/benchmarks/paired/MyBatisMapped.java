package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.cursor.Cursor;

/** A mapper with a result map for each record. */
interface MyBatisMapped extends MyBatisStatements {

    String AS_USER = "dev.mvnschema.benchmarks.paired.MyBatisMapped.user";
    String AS_OPERATION = "dev.mvnschema.benchmarks.paired.MyBatisMapped.operation";
    String AS_PAYMENT = "dev.mvnschema.benchmarks.paired.MyBatisMapped.payment";

    @Override
    @Results(id = "user")
    @ConstructorArgs({
        @Arg(column = "id", javaType = UUID.class, name = "id", id = true),
        @Arg(column = "telegram_id", javaType = String.class, name = "telegramId"),
        @Arg(column = "username", javaType = String.class, name = "username"),
        @Arg(column = "tier", javaType = SubscriptionTier.class, name = "tier"),
        @Arg(column = "token_balance", javaType = int.class, name = "tokenBalance"),
        @Arg(column = "tags", javaType = List.class, name = "tags"),
        @Arg(column = "invited_by_id", javaType = UUID.class, name = "invitedById"),
        @Arg(column = "created_at", javaType = Instant.class, name = "createdAt"),
        @Arg(column = "updated_at", javaType = Instant.class, name = "updatedAt")
    })
    @Select(FIND)
    User find(UUID id);

    @Override
    @Results(id = "operation")
    @ConstructorArgs({
        @Arg(column = "id", javaType = long.class, name = "id", id = true),
        @Arg(column = "user_id", javaType = UUID.class, name = "userId"),
        @Arg(column = "amount", javaType = int.class, name = "amount"),
        @Arg(column = "metadata", javaType = Json.class, name = "metadata"),
        @Arg(column = "created_at", javaType = Instant.class, name = "createdAt")
    })
    @Select(OPERATIONS)
    List<TokenOperation> operations(@Param("users") UUID[] users);

    @Override
    @Results(id = "payment")
    @ConstructorArgs({
        @Arg(column = "id", javaType = int.class, name = "id", id = true),
        @Arg(column = "user_id", javaType = UUID.class, name = "userId"),
        @Arg(column = "provider", javaType = String.class, name = "provider"),
        @Arg(column = "external_id", javaType = String.class, name = "externalId"),
        @Arg(column = "amount", javaType = BigDecimal.class, name = "amount"),
        @Arg(column = "status", javaType = PaymentStatus.class, name = "status"),
        @Arg(column = "paid_at", javaType = Instant.class, name = "paidAt")
    })
    @Select(value = INSERT, affectData = true)
    Payment insert(NewPayment row);

    @Override
    @ResultMap(AS_USER)
    @Select(LIST)
    List<User> list();

    @Override
    @ResultMap(AS_USER)
    @Select(FIRST)
    List<User> first(int limit);

    @Override
    @ResultMap(AS_OPERATION)
    @Select(STREAM)
    @Options(fetchSize = Cursors.FETCH_SIZE)
    Cursor<TokenOperation> stream();

    @Override
    @ResultMap(AS_USER)
    @Select(value = UPDATE, affectData = true)
    User update(@Param("id") UUID id, @Param("by") int by, @Param("now") Instant now);

    @Override
    @ResultMap(AS_PAYMENT)
    @Select(value = UPSERT, affectData = true)
    Payment upsert(NewPayment row);
}
