package dev.mvnschema.plan;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of extensions: {@code 1.6}, {@code 3.4.2}. PostgreSQL knows no order of them; scripts that lead back are rare. */
final class ExtensionVersions {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ExtensionVersions() {}

    /** Whether one is older than another, as far as their numbers tell. */
    static boolean isOlder(@Nullable String version, @Nullable String than) {
        if (version == null || than == null) {
            return false;
        }
        List<BigInteger> one = numbers(version);
        List<BigInteger> other = numbers(than);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return one.size() < other.size();
    }

    private static List<BigInteger> numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .map(MatchResult::group)
                .map(BigInteger::new)
                .toList();
    }
}
