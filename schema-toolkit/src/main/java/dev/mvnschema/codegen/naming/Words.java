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
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (belongsToWord(c)) {
                chunk.appendCodePoint(c);
            } else if (!chunk.isEmpty()) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
        });
        if (!chunk.isEmpty()) {
            chunks.add(chunk.toString());
        }
        return chunks;
    }

    /** The words of all chunks, as written. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        chunks(name).forEach(chunk -> cut(chunk, words));
        return words;
    }

    /** Java's identifier characters without those that tools use ({@code $}), that join ({@code _}) or that nobody sees. */
    private static boolean belongsToWord(int c) {
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
