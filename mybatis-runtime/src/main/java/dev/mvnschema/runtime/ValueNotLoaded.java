package dev.mvnschema.runtime;

/** A value was read that the query had left out. */
public final class ValueNotLoaded extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private ValueNotLoaded(String message) {
        super("RT1003", null, message, null);
    }

    static ValueNotLoaded of(String model, Selectable<?, ?> part) {
        String name = PartialRow.name(part);
        return new ValueNotLoaded(
                part instanceof Column<?, ?>
                        ? "%s.%s was left out; take it from %s.omit(…) of the query".formatted(model, name, model)
                        : "%s.%s was not read; add it to the query by %s.omit(…).and(…)".formatted(model, name, model));
    }
}
