package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arithmetic;
import java.math.BigDecimal;

/**
 * A change of a number that the database computes from the value it has: {@code User.set().tokenBalance(increment(5))}.
 * A change by an {@code int} fits every number column, as an {@code int} does in Java. A null value stays null.
 */
public interface NumberChange {

    /** Fits {@code Decimal}. */
    interface OfDecimal extends NumberChange {}

    /** Fits {@code Float}. */
    interface OfDouble extends NumberChange {}

    /** Fits {@code BigInt} and {@code Decimal}. */
    interface OfLong extends OfDecimal {}

    /** Fits every number column. */
    interface OfInt extends OfLong, OfDouble {}

    /** Adds. */
    static OfInt increment(int operand) {
        return new Arithmetic('+', operand);
    }

    /** Adds. */
    static OfLong increment(long operand) {
        return new Arithmetic('+', operand);
    }

    /** Adds. */
    static OfDouble increment(double operand) {
        return new Arithmetic('+', operand);
    }

    /** Adds. */
    static OfDecimal increment(BigDecimal operand) {
        return new Arithmetic('+', operand);
    }

    /** Subtracts. */
    static OfInt decrement(int operand) {
        return new Arithmetic('-', operand);
    }

    /** Subtracts. */
    static OfLong decrement(long operand) {
        return new Arithmetic('-', operand);
    }

    /** Subtracts. */
    static OfDouble decrement(double operand) {
        return new Arithmetic('-', operand);
    }

    /** Subtracts. */
    static OfDecimal decrement(BigDecimal operand) {
        return new Arithmetic('-', operand);
    }

    /** Multiplies. */
    static OfInt multiply(int operand) {
        return new Arithmetic('*', operand);
    }

    /** Multiplies. */
    static OfLong multiply(long operand) {
        return new Arithmetic('*', operand);
    }

    /** Multiplies. */
    static OfDouble multiply(double operand) {
        return new Arithmetic('*', operand);
    }

    /** Multiplies. */
    static OfDecimal multiply(BigDecimal operand) {
        return new Arithmetic('*', operand);
    }

    /** Divides; whole numbers as SQL does, towards zero. */
    static OfInt divide(int operand) {
        return new Arithmetic('/', operand);
    }

    /** Divides; whole numbers as SQL does, towards zero. */
    static OfLong divide(long operand) {
        return new Arithmetic('/', operand);
    }

    /** Divides; whole numbers as SQL does, towards zero. */
    static OfDouble divide(double operand) {
        return new Arithmetic('/', operand);
    }

    /** Divides; whole numbers as SQL does, towards zero. */
    static OfDecimal divide(BigDecimal operand) {
        return new Arithmetic('/', operand);
    }
}
