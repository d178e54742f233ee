package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** The sample's tables for Hibernate. */
final class HibernateEntities {

    private HibernateEntities() {}

    /** A row of users. */
    @Entity(name = "Person")
    @Table(name = "users")
    static class Person {

        @Id
        UUID id;

        @Column(name = "telegram_id")
        String telegramId;

        String username;

        @Convert(converter = Tiers.class)
        SubscriptionTier tier;

        @Column(name = "token_balance")
        int tokenBalance;

        List<String> tags;

        @Column(name = "invited_by_id")
        UUID invitedById;

        @Column(name = "created_at")
        Instant createdAt;

        @Column(name = "updated_at")
        LocalDateTime updatedAt;
    }

    /** A row of token operations. */
    @Entity(name = "Operation")
    @Table(name = "token_operations")
    static class Operation {

        @Id
        long id;

        @Column(name = "user_id")
        UUID userId;

        int amount;

        @ColumnTransformer(read = "metadata::text")
        String metadata;

        @Column(name = "created_at")
        Instant createdAt;
    }

    /** A row of payments. */
    @Entity(name = "Paid")
    @Table(name = "payments")
    static class Paid {

        @Id
        Integer id;

        @Column(name = "user_id")
        UUID userId;

        String provider;

        @Column(name = "external_id")
        String externalId;

        BigDecimal amount;

        @Convert(converter = Statuses.class)
        PaymentStatus status;

        @Column(name = "paid_at")
        Instant paidAt;
    }

    /** A row of payments to write with many: with keys of the column Hibernate writes one by one, with a sequence in batches. */
    @Entity(name = "NewPaid")
    @Table(name = "payments")
    static class NewPaid {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payments")
        @SequenceGenerator(name = "payments", sequenceName = "payments_by_1000", allocationSize = 1_000)
        Integer id;

        @Column(name = "user_id")
        UUID userId;

        String provider;

        @Column(name = "external_id")
        String externalId;

        BigDecimal amount;
    }

    /** Labels as values. */
    static class Tiers implements AttributeConverter<SubscriptionTier, String> {

        @Override
        public String convertToDatabaseColumn(SubscriptionTier tier) {
            return tier.label();
        }

        @Override
        public SubscriptionTier convertToEntityAttribute(String label) {
            return SubscriptionTier.ofLabel(label);
        }
    }

    /** Labels as values. */
    static class Statuses implements AttributeConverter<PaymentStatus, String> {

        @Override
        public String convertToDatabaseColumn(PaymentStatus status) {
            return status.label();
        }

        @Override
        public PaymentStatus convertToEntityAttribute(String label) {
            return PaymentStatus.ofLabel(label);
        }
    }
}
