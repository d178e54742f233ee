package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Generated;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** Hibernate's stateless session: entities without a persistence context, a session for each call. */
final class HibernateContender implements Contender {

    private final SessionFactory factory;

    HibernateContender(Connection connection) {
        Configuration configuration =
                new Configuration().addAnnotatedClass(Person.class).addAnnotatedClass(Paid.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, new Reused(connection));
        factory = configuration.buildSessionFactory();
    }

    @Override
    public String name() {
        return "Hibernate, stateless session";
    }

    /** A row of users. */
    @Entity(name = "Person")
    @Table(name = "users")
    static class Person {

        @Id
        UUID id;

        @Column(name = "telegram_id")
        String telegramId;

        String username;

        @ColumnTransformer(read = "tier::text")
        String tier;

        @Column(name = "token_balance")
        int tokenBalance;

        String[] tags;

        @Column(name = "invited_by_id")
        UUID invitedById;

        @Column(name = "created_at")
        OffsetDateTime createdAt;

        @Column(name = "updated_at")
        LocalDateTime updatedAt;
    }

    /** A row of payments. */
    @Entity(name = "Paid")
    @Table(name = "payments")
    static class Paid {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;

        @Column(name = "user_id")
        UUID userId;

        String provider;

        @Column(name = "external_id")
        String externalId;

        BigDecimal amount;

        @Generated
        @ColumnTransformer(read = "status::text")
        @Column(insertable = false)
        String status;
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

    @Override
    public Object insert(UUID userId, String externalId) {
        Paid row = new Paid();
        row.userId = userId;
        row.provider = "stripe";
        row.externalId = externalId;
        row.amount = HandWritten.AMOUNT;
        return with(session -> {
            session.insert(row);
            return row;
        });
    }

    @Override
    public Object update(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object upsert(UUID userId, String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object graph() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long createMany(List<NewPayment> rows) {
        throw new UnsupportedOperationException();
    }
}
