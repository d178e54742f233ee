package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.naming.Words;
import java.util.Locale;
import java.util.stream.Collectors;

/** What generated Javadoc calls the rows of a model. */
final class English {

    private English() {}

    /** {@code TokenOperation} is a token operation. */
    static String one(String typeName) {
        return Words.words(typeName).stream()
                .map(word ->
                        word.chars().filter(Character::isUpperCase).count() > 1 ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** {@code TokenOperation}s are token operations. Good for most nouns; a name that is a plural already stays. */
    static String many(String typeName) {
        String one = one(typeName);
        if (one.matches(".*[^aeiou]y")) {
            return one.substring(0, one.length() - 1) + "ies";
        }
        if (one.matches(".*(ss|us|is|x|z|ch|sh)")) {
            return one + "es";
        }
        return one.endsWith("s") ? one : one + "s";
    }

    /** A user, an account: by the sound of the first letters. */
    static String article(String noun) {
        return noun.toLowerCase(Locale.ROOT).matches("(?!eu|one|uni|us|uti)[aeiou].*") ? "an" : "a";
    }
}
