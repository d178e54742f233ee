package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;

/** What MyBatis' mappers do, whichever way they map rows: those say it with the texts here. */
interface MyBatisStatements {

    String USER = "id, telegram_id, username, tier, token_balance, tags, invited_by_id, created_at, updated_at";
    String FIND = "SELECT " + USER + " FROM users WHERE id = #{id}";
    String LIST = "SELECT " + USER + " FROM users";
    String FIRST = "SELECT " + USER + " FROM users ORDER BY id LIMIT #{limit}";
    String STREAM = "SELECT id, user_id, amount, metadata, created_at FROM token_operations";
    String OPERATIONS = STREAM + " WHERE user_id = ANY (#{users})";
    String UPDATE =
            "UPDATE users SET token_balance = token_balance + #{by}, updated_at = #{now} WHERE id = #{id} RETURNING "
                    + USER;
    String BATCH = "INSERT INTO payments (user_id, provider, external_id, amount)"
            + " VALUES (#{userId}, #{provider}, #{externalId}, #{amount})";
    String RETURNING = " RETURNING id, user_id, provider, external_id, amount, status, paid_at";
    String INSERT = BATCH + RETURNING;
    String CONFLICT = " ON CONFLICT (provider, external_id) DO UPDATE SET status = 'succeeded'";
    String UPSERT = BATCH + CONFLICT + RETURNING;

    User find(UUID id);

    List<User> list();

    List<User> first(int limit);

    List<TokenOperation> operations(@Param("users") UUID[] users);

    Cursor<TokenOperation> stream();

    User update(@Param("id") UUID id, @Param("by") int by, @Param("now") Instant now);

    Payment insert(NewPayment row);

    Payment upsert(NewPayment row);

    @Insert(BATCH)
    int add(NewPayment row);

    @Insert("INSERT INTO payments (user_id, provider, external_id, amount)"
            + " SELECT * FROM unnest(#{userIds}, #{providers}, #{externalIds}, #{amounts})")
    int addAll(
            @Param("userIds") UUID[] userIds,
            @Param("providers") String[] providers,
            @Param("externalIds") String[] externalIds,
            @Param("amounts") BigDecimal[] amounts);
}
