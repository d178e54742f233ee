package dev.mvnschema.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a migration, compared as Flyway compares: number by number, trailing zeros not counting.
 *
 * @param text as it stands in the file name, with dots for underscores
 */
public record Version(String text) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("\\d+(?:[._]\\d+)*");

    /** Empty when the text is no version. */
    public static Optional<Version> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Version(text.replace('_', '.'))) : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        List<BigInteger> mine = numbers();
        List<BigInteger> others = other.numbers();
        for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
            BigInteger left = i < mine.size() ? mine.get(i) : BigInteger.ZERO;
            BigInteger right = i < others.size() ? others.get(i) : BigInteger.ZERO;
            int order = left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        List<BigInteger> numbers = numbers();
        int end = numbers.size();
        while (end > 0 && numbers.get(end - 1).signum() == 0) {
            end--;
        }
        return numbers.subList(0, end).hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private List<BigInteger> numbers() {
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            numbers.add(new BigInteger(part));
        }
        return numbers;
    }
}
