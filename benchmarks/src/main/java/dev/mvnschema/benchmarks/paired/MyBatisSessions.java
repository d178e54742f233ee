package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.OneConnection;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** MyBatis on one connection: a session for each call, and a handler for each type that it does not know. */
final class MyBatisSessions {

    private final SqlSessionFactory factory;

    MyBatisSessions(Connection connection, Class<?>... mappers) {
        Configuration configuration = new Configuration(
                new Environment("bench", new ManagedTransactionFactory(), new OneConnection(connection)));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        types(configuration.getTypeHandlerRegistry());
        for (Class<?> mapper : mappers) {
            configuration.addMapper(mapper);
        }
        factory = new SqlSessionFactoryBuilder().build(configuration);
    }

    private static void types(TypeHandlerRegistry types) {
        types.register(
                UUID.class,
                new MyBatisType<>((row, at) -> (UUID) row.getObject(at), (to, at, id) -> to.setObject(at, id)));
        types.register(
                SubscriptionTier.class,
                new MyBatisType<>(
                        (row, at) -> SubscriptionTier.ofLabel(row.getString(at)),
                        (to, at, tier) -> to.setObject(at, tier.label(), Types.OTHER)));
        types.register(
                PaymentStatus.class,
                new MyBatisType<>(
                        (row, at) -> PaymentStatus.ofLabel(row.getString(at)),
                        (to, at, status) -> to.setObject(at, status.label(), Types.OTHER)));
        types.register(
                Json.class,
                new MyBatisType<>(
                        (row, at) -> {
                            String text = row.getString(at);
                            return text == null ? null : Json.of(text);
                        },
                        (to, at, json) -> to.setObject(at, json.text(), Types.OTHER)));
        types.register(
                List.class,
                new MyBatisType<List<?>>(
                        (row, at) -> {
                            Array array = row.getArray(at);
                            return array == null ? List.of() : List.of((String[]) array.getArray());
                        },
                        (to, at, list) -> to.setArray(at, to.getConnection().createArrayOf("text", list.toArray()))));
        array(types, UUID[].class, "uuid");
        array(types, String[].class, "text");
        array(types, BigDecimal[].class, "numeric");
    }

    private static <E> void array(TypeHandlerRegistry types, Class<E[]> type, String element) {
        types.register(
                type,
                new MyBatisType<>(
                        (row, at) -> type.cast(row.getArray(at).getArray()),
                        (to, at, array) -> to.setArray(at, to.getConnection().createArrayOf(element, array))));
    }

    /** A session for one call. */
    <M, T> T with(Class<M> mapper, Function<M, T> call) {
        try (SqlSession session = factory.openSession()) {
            return call.apply(session.getMapper(mapper));
        }
    }

    /** A session whose statements are sent together. */
    <M> void batch(Class<M> mapper, java.util.function.Consumer<M> calls) {
        try (SqlSession session = factory.openSession(ExecutorType.BATCH)) {
            calls.accept(session.getMapper(mapper));
            session.flushStatements();
        }
    }
}
