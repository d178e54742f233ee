package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.internal.EnumType;

/** What a user pays for. */
public enum SubscriptionTier {
    GIFT("GIFT"),
    PROFESSIONAL("PROFESSIONAL"),
    BUSINESS("business-2024");

    private final String label;

    SubscriptionTier(String label) {
        this.label = label;
    }

    /** The label in the database. */
    public String label() {
        return label;
    }

    /** The value with this label in the database. */
    public static SubscriptionTier ofLabel(String label) {
        return switch (label) {
            case "GIFT" -> GIFT;
            case "PROFESSIONAL" -> PROFESSIONAL;
            case "business-2024" -> BUSINESS;
            default -> throw EnumType.unknown("SubscriptionTier", label);
        };
    }

    static final class Pg {

        static final EnumType<SubscriptionTier> TYPE =
                new EnumType<>("\"subscription_tier\"", SubscriptionTier::label, SubscriptionTier::ofLabel);
    }
}
