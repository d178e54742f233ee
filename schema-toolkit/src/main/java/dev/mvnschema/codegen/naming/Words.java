package dev.mvnschema.codegen.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a name into chunks at everything that is no letter or digit ({@code token_balance}, {@code e-mail}), and chunks into words
 * at changes of case ({@code HTTPServer2Go}: {@code HTTP}, {@code Server2}, {@code Go}). Digits belong to the word before them.
 */
public final class Words {

    private Words() {}

    /** The parts between separators, as written; empty when the name has no letter or digit. */
    static List<String> chunks(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC);
        List<String> chunks = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!belongsToWord(c)) {
                if (start < at) {
                    chunks.add(text.substring(start, at));
                }
                start = next;
            }
            at = next;
        }
        if (start < at) {
            chunks.add(text.substring(start));
        }
        return chunks;
    }

    /** Whether the name is one chunk of ASCII alone, as most are. */
    static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(Words::isPlain);
    }

    /** The words of all chunks, as written. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        chunks(name).forEach(chunk -> cut(chunk, words));
        return words;
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Java's identifier characters without those that tools use ({@code $}), that join ({@code _}) or that nobody sees. */
    private static boolean belongsToWord(int c) {
        if (c < 0x80) {
            return isPlain(c);
        }
        return Character.isJavaIdentifierPart(c)
                && !Character.isIdentifierIgnorable(c)
                && Character.getType(c) != Character.CONNECTOR_PUNCTUATION
                && Character.getType(c) != Character.CURRENCY_SYMBOL;
    }

    private static void cut(String chunk, List<String> words) {
        int[] chars = chunk.codePoints().toArray();
        int start = 0;
        boolean hasLetter = false;
        for (int i = 1; i < chars.length; i++) {
            hasLetter |= Character.isLetter(chars[i - 1]);
            boolean rises = hasLetter && !Character.isUpperCase(chars[i - 1]) && Character.isUpperCase(chars[i]);
            boolean acronymEnds = Character.isUpperCase(chars[i - 1])
                    && Character.isUpperCase(chars[i])
                    && i + 1 < chars.length
                    && Character.isLowerCase(chars[i + 1]);
            if (rises || acronymEnds) {
                words.add(new String(chars, start, i - start));
                start = i;
                hasLetter = false;
            }
        }
        words.add(new String(chars, start, chars.length - start));
    }
}
