package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.internal.EnumType;

public enum PaymentStatus {
    PENDING("pending"),
    SUCCEEDED("succeeded"),
    FAILED("failed");

    private final String label;

    PaymentStatus(String label) {
        this.label = label;
    }

    /** The label in the database. */
    public String label() {
        return label;
    }

    /** The value with this label in the database. */
    public static PaymentStatus ofLabel(String label) {
        return switch (label) {
            case "pending" -> PENDING;
            case "succeeded" -> SUCCEEDED;
            case "failed" -> FAILED;
            default -> throw EnumType.unknown("PaymentStatus", label);
        };
    }

    static final class Pg {

        static final EnumType<PaymentStatus> TYPE =
                new EnumType<>("\"PaymentStatus\"", PaymentStatus::label, PaymentStatus::ofLabel);
    }
}
