package dev.mvnschema.plan;

/**
 * How a plan writes what can be written in more than one way.
 *
 * @param form whose statements to write
 */
public record PlanOptions(Form form) {

    /** What the product writes. */
    public static final PlanOptions DEFAULT = new PlanOptions(Form.KEEP_DATA);

    /** The statements of Prisma's engine, to compare with it. */
    public static final PlanOptions ENGINE = new PlanOptions(Form.ENGINE);

    /** Whose statements. */
    public enum Form {
        /** Prisma's where they are right; casts, enum values in place and type swaps without loss where they are not. */
        KEEP_DATA,
        /** Prisma's always, even where they lose data or cannot run. */
        ENGINE
    }

    boolean engine() {
        return form == Form.ENGINE;
    }
}
