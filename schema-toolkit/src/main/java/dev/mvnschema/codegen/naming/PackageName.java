package dev.mvnschema.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of Java packages. */
public final class PackageName {

    private static final Pattern PART = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private PackageName() {}

    /** Whether a compiler takes it as the name of a package. The unnamed package does not count: nothing can import from it. */
    public static boolean isValid(String name) {
        return List.of(name.split("\\.", -1)).stream()
                .allMatch(part -> PART.matcher(part).matches()
                        && (part.equals("yield") || !ReservedWords.contains(part))
                        && part.codePoints().noneMatch(Character::isIdentifierIgnorable));
    }

    /**
     * The package for generated code of a Maven module: the group, then the words of the artifact that the group does not end
     * with already. {@code com.acme.shop} and {@code shop-database} give {@code com.acme.shop.database}.
     */
    public static String ofModule(String groupId, String artifactId) {
        List<String> parts = parts(groupId, "\\.");
        List<String> words = parts(artifactId, "[^\\p{L}\\p{N}]+");
        int repeated = 0;
        for (int length = Math.min(words.size() - 1, parts.size()); length > 0 && repeated == 0; length--) {
            if (parts.subList(parts.size() - length, parts.size()).equals(words.subList(0, length))) {
                repeated = length;
            }
        }
        parts.addAll(words.subList(repeated, words.size()));
        return String.join(".", parts);
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator, -1)) {
            String name = Convention.MEMBER.apply(part).toLowerCase(Locale.ROOT);
            if (!part.isEmpty()) {
                parts.add(name);
            }
        }
        return parts;
    }
}
