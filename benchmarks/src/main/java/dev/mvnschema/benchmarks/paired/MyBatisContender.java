package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.apache.ibatis.type.ObjectTypeHandler;

/** MyBatis as people write it: an annotated mapper, a session for each call. */
final class MyBatisContender implements Contender {

    private static final String USER =
            "id, telegram_id, username, tier::text AS tier, token_balance, invited_by_id," + " created_at, updated_at";
    private static final String PAYMENT = "id, user_id, provider, external_id, amount, status::text AS status";

    private final String name;
    private final boolean mapped;
    private final SqlSessionFactory factory;

    /** @param mapped by constructor maps; else by automapping */
    MyBatisContender(boolean mapped, Connection connection) {
        this.name = mapped ? "MyBatis, result map" : "MyBatis, automapping";
        this.mapped = mapped;
        Configuration configuration =
                new Configuration(new Environment("bench", new ManagedTransactionFactory(), new Reused(connection)));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.getTypeHandlerRegistry().register(UUID.class, (org.apache.ibatis.type.TypeHandler<UUID>)
                (org.apache.ibatis.type.TypeHandler<?>) new ObjectTypeHandler());
        configuration.addMapper(Automapped.class);
        configuration.addMapper(Mapped.class);
        factory = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Override
    public String name() {
        return name;
    }

    /** A user as MyBatis can build it. */
    public record Person(
            UUID id,
            String telegramId,
            String username,
            String tier,
            Integer tokenBalance,
            UUID invitedById,
            OffsetDateTime createdAt,
            LocalDateTime updatedAt) {}

    /** A payment as MyBatis can build it. */
    public record Paid(Integer id, UUID userId, String provider, String externalId, BigDecimal amount, String status) {}

    /** What both forms do. */
    interface Operations {

        Person find(UUID id);

        List<Person> list();

        Person update(@Param("id") UUID id, @Param("now") LocalDateTime now);

        Paid insert(@Param("user") UUID user, @Param("id") String id, @Param("amount") BigDecimal amount);

        Paid upsert(@Param("user") UUID user, @Param("id") String id, @Param("amount") BigDecimal amount);
    }

    /** By names. */
    interface Automapped extends Operations {

        @Override
        @Select("SELECT " + USER + " FROM users WHERE id = #{id}")
        Person find(UUID id);

        @Override
        @Select("SELECT " + USER + " FROM users")
        List<Person> list();

        @Override
        @Select(
                value =
                        "UPDATE users SET token_balance = token_balance + 1, updated_at = #{now} WHERE id = #{id} RETURNING "
                                + USER,
                affectData = true)
        Person update(@Param("id") UUID id, @Param("now") LocalDateTime now);

        @Override
        @Select(
                value =
                        "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (#{user}, 'stripe', #{id},"
                                + " #{amount}) RETURNING " + PAYMENT,
                affectData = true)
        Paid insert(@Param("user") UUID user, @Param("id") String id, @Param("amount") BigDecimal amount);

        @Override
        @Select(
                value =
                        "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (#{user}, 'stripe', #{id},"
                                + " #{amount}) ON CONFLICT (provider, external_id) DO UPDATE SET status = 'succeeded' RETURNING "
                                + PAYMENT,
                affectData = true)
        Paid upsert(@Param("user") UUID user, @Param("id") String id, @Param("amount") BigDecimal amount);

        @Insert({
            "<script>INSERT INTO payments (user_id, provider, external_id, amount) VALUES",
            "<foreach collection='list' item='r' separator=','>(#{r.userId}, #{r.provider}, #{r.externalId}, #{r.amount})",
            "</foreach></script>"
        })
        int insertAll(List<NewPayment> rows);
    }

    /** By constructor maps. */
    interface Mapped extends Operations {

        @Override
        @ConstructorArgs({
            @Arg(column = "id", javaType = UUID.class, name = "id"),
            @Arg(column = "telegram_id", javaType = String.class, name = "telegramId"),
            @Arg(column = "username", javaType = String.class, name = "username"),
            @Arg(column = "tier", javaType = String.class, name = "tier"),
            @Arg(column = "token_balance", javaType = Integer.class, name = "tokenBalance"),
            @Arg(column = "invited_by_id", javaType = UUID.class, name = "invitedById"),
            @Arg(column = "created_at", javaType = OffsetDateTime.class, name = "createdAt"),
            @Arg(column = "updated_at", javaType = LocalDateTime.class, name = "updatedAt")
        })
        @Select("SELECT " + USER + " FROM users WHERE id = #{id}")
        Person find(UUID id);

        @Override
        @ConstructorArgs({
            @Arg(column = "id", javaType = UUID.class, name = "id"),
            @Arg(column = "telegram_id", javaType = String.class, name = "telegramId"),
            @Arg(column = "username", javaType = String.class, name = "username"),
            @Arg(column = "tier", javaType = String.class, name = "tier"),
            @Arg(column = "token_balance", javaType = Integer.class, name = "tokenBalance"),
            @Arg(column = "invited_by_id", javaType = UUID.class, name = "invitedById"),
            @Arg(column = "created_at", javaType = OffsetDateTime.class, name = "createdAt"),
            @Arg(column = "updated_at", javaType = LocalDateTime.class, name = "updatedAt")
        })
        @Select("SELECT " + USER + " FROM users")
        List<Person> list();
    }

    private <M, T> T with(Class<M> type, java.util.function.Function<M, T> call) {
        try (SqlSession session = factory.openSession()) {
            return call.apply(session.getMapper(type));
        }
    }

    @Override
    public Object findByKey(UUID id) {
        return mapped ? with(Mapped.class, m -> m.find(id)) : with(Automapped.class, m -> m.find(id));
    }

    @Override
    public List<?> list() {
        return mapped ? with(Mapped.class, Mapped::list) : with(Automapped.class, Automapped::list);
    }

    @Override
    public Object insert(UUID userId, String externalId) {
        onlyAutomapped();
        return with(Automapped.class, m -> m.insert(userId, externalId, HandWritten.AMOUNT));
    }

    @Override
    public Object update(UUID id) {
        onlyAutomapped();
        return with(Automapped.class, m -> m.update(id, LocalDateTime.now(ZoneOffset.UTC)));
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        onlyAutomapped();
        return with(Automapped.class, m -> m.upsert(userId, externalId, HandWritten.AMOUNT));
    }

    @Override
    public Object graph() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        onlyAutomapped();
        return with(Automapped.class, m -> (long) m.insertAll(rows));
    }

    private void onlyAutomapped() {
        if (mapped) {
            throw new UnsupportedOperationException();
        }
    }
}
