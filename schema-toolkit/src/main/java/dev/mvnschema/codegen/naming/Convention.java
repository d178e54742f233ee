package dev.mvnschema.codegen.naming;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How Java writes a kind of name; the first step, before clashes are looked at. */
public enum Convention {
    /**
     * {@code token_operation} and {@code TOKEN_OPERATION} are {@code TokenOperation}; mixed case stays ({@code APIKey}). Never all
     * capitals, because within a class a constant {@code ROLE} hides a type {@code ROLE}.
     */
    TYPE {
        @Override
        String write(String name) {
            boolean shouting = isShouting(name);
            if (!shouting && Words.isPlain(name) && Character.isUpperCase(name.charAt(0))) {
                return name;
            }
            return Words.chunks(name).stream()
                    .map(chunk -> capitalize(shouting ? lower(chunk) : chunk))
                    .collect(Collectors.joining());
        }
    },
    /** {@code token_balance}, {@code TokenBalance} and {@code TOKEN_BALANCE} are {@code tokenBalance}; {@code ID} is {@code id}. */
    MEMBER {
        @Override
        String write(String name) {
            if (Words.isPlain(name) && Character.isLowerCase(name.charAt(0))) {
                return name;
            }
            boolean shouting = isShouting(name);
            List<String> chunks = Words.chunks(name);
            StringBuilder written = new StringBuilder();
            for (String chunk : chunks) {
                String cased = shouting ? lower(chunk) : chunk;
                written.append(written.isEmpty() ? decapitalize(cased) : capitalize(cased));
            }
            return written.toString();
        }
    },
    /** {@code tokenBalance} is {@code TOKEN_BALANCE}. */
    CONSTANT {
        @Override
        String write(String name) {
            return Words.words(name).stream()
                    .map(word -> word.toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining("_"));
        }
    };

    abstract String write(String name);

    /**
     * The identifier for a schema name. Never empty, never a keyword; the same name always gives the same identifier, different
     * names may give the same one: see {@link Scope}.
     */
    public String apply(String name) {
        String written = write(name);
        if (written.isEmpty()) {
            return "_" + name.length();
        }
        if (!Character.isJavaIdentifierStart(written.codePointAt(0))) {
            return "_" + written;
        }
        return ReservedWords.contains(written) ? written + "_" : written;
    }

    private static boolean isShouting(String name) {
        return name.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String capitalize(String chunk) {
        int first = chunk.offsetByCodePoints(0, 1);
        String head = chunk.substring(0, first);
        String upper = head.toUpperCase(Locale.ROOT);
        // ß becomes SS, which no longer reads as the same word.
        return (upper.length() == head.length() ? upper : head) + chunk.substring(first);
    }

    /** Lower-cases the first word whole, so that {@code URLPath} becomes {@code urlPath} and {@code ID} becomes {@code id}. */
    private static String decapitalize(String chunk) {
        String first = Words.words(chunk).get(0);
        boolean acronym = first.codePoints().noneMatch(Character::isLowerCase);
        int head = acronym ? first.length() : first.offsetByCodePoints(0, 1);
        return lower(chunk.substring(0, head)) + chunk.substring(head);
    }
}
