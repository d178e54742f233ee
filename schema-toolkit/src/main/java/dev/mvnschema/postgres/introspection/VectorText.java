package dev.mvnschema.postgres.introspection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code {1,2}} (an array) and {@code 1 2} (an int2vector or oidvector). */
final class VectorText {

    private VectorText() {}

    static List<Integer> integers(@Nullable String text) {
        List<Integer> numbers = new ArrayList<>();
        longs(text).forEach(number -> numbers.add(number.intValue()));
        return numbers;
    }

    static List<Long> longs(@Nullable String text) {
        List<Long> numbers = new ArrayList<>();
        if (text == null) {
            return numbers;
        }
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            if (end > at) {
                numbers.add(Long.parseLong(text.substring(at, end)));
            }
            at = end + 1;
        }
        return numbers;
    }
}
