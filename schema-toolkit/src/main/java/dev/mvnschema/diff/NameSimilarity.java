package dev.mvnschema.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two names are: by their words, whatever joins these, and by their letters. */
final class NameSimilarity {

    /** Words that stand in many names and say little. */
    private static final Set<String> COMMON = Set.of(
            "id", "ids", "at", "is", "has", "by", "on", "in", "of", "to", "the", "type", "name", "date", "time",
            "count", "num", "number", "value", "key", "data", "status");

    private static final double LITTLE = 0.4;

    private NameSimilarity() {}

    /** From 0, nothing in common, to 1, the same but for case and underscores. */
    static double of(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        if (left.isEmpty() || right.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        if (left.equals(right)) {
            return 1;
        }
        return Math.max(words(words(one), words(other)), letters(left, right));
    }

    private static String plain(String name) {
        return String.join("", words(name));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .split("[^\\p{L}\\d]+", -1)) {
            if (!part.isEmpty()) {
                words.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static double words(List<String> left, List<String> right) {
        double all = weight(left) + weight(right);
        double shared = 0;
        List<String> open = new ArrayList<>(right);
        for (String word : left) {
            String match = open.stream()
                    .filter(candidate -> sameWord(word, candidate))
                    .findFirst()
                    .orElse(null);
            if (match != null) {
                open.remove(match);
                shared += weight(List.of(word)) + weight(List.of(match));
            }
        }
        return 0.95 * shared / all;
    }

    private static double weight(List<String> words) {
        return words.stream()
                .mapToDouble(word -> COMMON.contains(word) ? LITTLE : 1)
                .sum();
    }

    /** Equal, one the beginning of the other, or with one slip. */
    private static boolean sameWord(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return shorter.length() >= 3
                && (longer.startsWith(shorter) || (shorter.length() >= 4 && distance(one, other) <= 1));
    }

    /** Pairs of letters that both have. */
    private static double letters(String left, String right) {
        Set<String> some = pairs(left);
        Set<String> others = pairs(right);
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return 0.9 * 2 * both.size() / (some.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
