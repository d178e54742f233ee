package dev.mvnschema.psl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a {@code @default}. */
public sealed interface DefaultValue {

    /** Made by the database: {@code autoincrement()}, {@code now()}, {@code dbgenerated()}, literals. False for the client's. */
    default boolean inDatabase() {
        return true;
    }

    record Autoincrement() implements DefaultValue {}

    record Now() implements DefaultValue {}

    /**
     * {@code dbgenerated("…")}.
     *
     * @param expression SQL; null for {@code dbgenerated()}: some default exists that the schema cannot say
     */
    record DbGenerated(@Nullable String expression) implements DefaultValue {}

    /**
     * {@code uuid()}.
     *
     * @param version 4 or 7
     */
    record Uuid(int version) implements DefaultValue {
        @Override
        public boolean inDatabase() {
            return false;
        }
    }

    /**
     * {@code cuid()}.
     *
     * @param version 1 or 2
     */
    record Cuid(int version) implements DefaultValue {
        @Override
        public boolean inDatabase() {
            return false;
        }
    }

    record Ulid() implements DefaultValue {
        @Override
        public boolean inDatabase() {
            return false;
        }
    }

    /**
     * {@code nanoid()}.
     *
     * @param length the number of characters; 21 when the schema gives none
     */
    record Nanoid(int length) implements DefaultValue {
        @Override
        public boolean inDatabase() {
            return false;
        }
    }

    /** A string, also for DateTime (RFC 3339), Json, Bytes (base64) and Decimal fields; {@code value} as in the schema. */
    record StringLiteral(String value) implements DefaultValue {}

    /** A number as written. */
    record NumberLiteral(String text) implements DefaultValue {}

    record BooleanLiteral(boolean value) implements DefaultValue {}

    /**
     * An enum value.
     *
     * @param value the name of the value, not its label
     */
    record EnumLiteral(String value) implements DefaultValue {}

    record ListLiteral(List<DefaultValue> elements) implements DefaultValue {

        public ListLiteral {
            elements = List.copyOf(elements);
        }
    }
}
