package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.benchmarks.paired.HibernateEntities.NewPaid;
import dev.mvnschema.benchmarks.paired.HibernateEntities.Operation;
import dev.mvnschema.benchmarks.paired.HibernateEntities.Paid;
import dev.mvnschema.benchmarks.paired.HibernateEntities.Person;
import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.OneConnection;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** Hibernate's stateless session: entities without a persistence context, a session for each call. */
final class HibernateContender implements Contender {

    private static final String INSERT =
            "INSERT INTO payments (user_id, provider, external_id, amount) VALUES (:user, :provider, :id, :amount)";

    private final SessionFactory factory;
    private final List<NewPaid> inputs = new ArrayList<>();

    HibernateContender(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SEQUENCE IF NOT EXISTS payments_by_1000 INCREMENT 1000");
        }
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Person.class)
                .addAnnotatedClass(Operation.class)
                .addAnnotatedClass(Paid.class)
                .addAnnotatedClass(NewPaid.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, new OneConnection(connection));
        configuration.getProperties().put(AvailableSettings.STATEMENT_BATCH_SIZE, 1_000);
        factory = configuration.buildSessionFactory();
    }

    @Override
    public String name() {
        return "Hibernate, stateless session";
    }

    @Override
    public String form(Work work) {
        return switch (work) {
            case INSERT, UPDATE, UPSERT -> "native query";
            case GRAPH -> "two queries";
            case CREATE_MANY -> "batch, rewritten, keys by 1,000";
            case COPY -> "`unnest`";
            default -> "";
        };
    }

    @Override
    public Object plain(Object row) {
        if (row instanceof Person person) {
            return new User(
                    person.id,
                    person.telegramId,
                    person.username,
                    person.tier,
                    person.tokenBalance,
                    person.tags == null ? List.of() : person.tags,
                    person.invitedById,
                    person.createdAt,
                    person.updatedAt.toInstant(ZoneOffset.UTC));
        }
        if (row instanceof Operation one) {
            return new TokenOperation(
                    one.id, one.userId, one.amount, one.metadata == null ? null : Json.of(one.metadata), one.createdAt);
        }
        return row instanceof Paid paid
                ? new Payment(
                        paid.id, paid.userId, paid.provider, paid.externalId, paid.amount, paid.status, paid.paidAt)
                : row;
    }

    private <T> T with(Function<StatelessSession, T> call) {
        try (StatelessSession session = factory.openStatelessSession()) {
            return call.apply(session);
        }
    }

    @Override
    public Object findByKey(UUID id) {
        return with(session -> session.get(Person.class, id));
    }

    @Override
    public List<?> list() {
        return with(session ->
                session.createSelectionQuery("from Person", Person.class).getResultList());
    }

    /** A stateless session reads back the key of a row that it inserts, and no other column that the database fills. */
    @Override
    public Object insert(UUID userId, String externalId) {
        return written(INSERT + " RETURNING *", userId, externalId);
    }

    private Object written(String sql, UUID userId, String externalId) {
        return with(session -> session.createNativeQuery(sql, Paid.class)
                .setParameter("user", userId)
                .setParameter("provider", "stripe")
                .setParameter("id", externalId)
                .setParameter("amount", HandWritten.AMOUNT)
                .getSingleResult());
    }

    @Override
    public Object update(UUID id) {
        return with(session -> session.createNativeQuery(
                        "UPDATE users SET token_balance = token_balance + :by, updated_at = :now WHERE id = :id RETURNING *",
                        Person.class)
                .setParameter("by", 1)
                .setParameter("now", LocalDateTime.now(ZoneOffset.UTC))
                .setParameter("id", id)
                .getSingleResult());
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        return written(
                INSERT + " ON CONFLICT (provider, external_id) DO UPDATE SET status = 'succeeded' RETURNING *",
                userId,
                externalId);
    }

    @Override
    public Object graph() {
        return with(session -> {
            Map<UUID, List<Operation>> byUser = new LinkedHashMap<>();
            session.createSelectionQuery("from Person order by id", Person.class)
                    .setMaxResults(100)
                    .getResultList()
                    .forEach(person -> byUser.put(person.id, new ArrayList<>()));
            session.createSelectionQuery("from Operation where userId in :ids", Operation.class)
                    .setParameterList("ids", byUser.keySet())
                    .getResultList()
                    .forEach(one -> byUser.computeIfAbsent(one.userId, id -> new ArrayList<>())
                            .add(one));
            return byUser;
        });
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        List<NewPaid> entities = inputs(rows);
        return with(session -> {
            Transaction transaction = session.beginTransaction();
            session.setJdbcBatchSize(entities.size());
            session.insertMultiple(entities);
            transaction.commit();
            return (long) entities.size();
        });
    }

    /** What a program has of new rows are entities: they are there before. */
    private List<NewPaid> inputs(List<NewPayment> rows) {
        if (inputs.isEmpty()) {
            for (NewPayment row : rows) {
                NewPaid entity = new NewPaid();
                entity.userId = row.userId();
                entity.provider = row.provider();
                entity.externalId = row.externalId();
                entity.amount = row.amount();
                inputs.add(entity);
            }
        }
        return inputs;
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) {
        Columns columns = new Columns(rows);
        return with(session -> {
            Transaction transaction = session.beginTransaction();
            int written = session.createNativeMutationQuery(
                            "INSERT INTO payments (user_id, provider, external_id, amount)"
                                    + " SELECT * FROM unnest(:users, :providers, :ids, :amounts)")
                    .setParameter("users", columns.userIds)
                    .setParameter("providers", columns.providers)
                    .setParameter("ids", columns.externalIds)
                    .setParameter("amounts", columns.amounts)
                    .executeUpdate();
            transaction.commit();
            return (long) written;
        });
    }

    @Override
    public void stream(Consumer<Object> each) {
        with(session -> {
            Transaction transaction = session.beginTransaction();
            try (ScrollableResults<Operation> rows = session.createSelectionQuery("from Operation", Operation.class)
                    .setFetchSize(Cursors.FETCH_SIZE)
                    .scroll(ScrollMode.FORWARD_ONLY)) {
                while (rows.next()) {
                    each.accept(rows.get());
                }
            }
            transaction.commit();
            return null;
        });
    }
}
