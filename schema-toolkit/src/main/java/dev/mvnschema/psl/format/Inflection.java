package dev.mvnschema.psl.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of added fields: the other model in camel case, in the plural for lists, as Prisma's formatter names them. */
final class Inflection {

    private static final Set<String> WITHOUT_PLURAL = Set.of(
            "advice",
            "aircraft",
            "baggage",
            "bread",
            "butter",
            "cash",
            "deer",
            "electricity",
            "equipment",
            "furniture",
            "gold",
            "hardware",
            "homework",
            "information",
            "iron",
            "knowledge",
            "luck",
            "luggage",
            "milk",
            "money",
            "music",
            "police",
            "research",
            "rice",
            "sheep",
            "software",
            "traffic",
            "weather");

    private static final Map<String, String> IRREGULAR = Map.of(
            "die", "dice", "eave", "eaves", "foot", "feet", "goose", "geese", "man", "men", "ox", "oxen", "quiz",
            "quizzes", "tooth", "teeth", "woman", "women", "yes", "yeses");

    /** The first ending that a word has decides: the part of it that goes, and what takes its place. */
    private static final List<Rule> RULES = List.of(
            rule("(?<=child)(ren)?", "ren"),
            rule("(?<=pe)(rson|ople)", "ople"),
            rule("(?<=[ml])(ouse|ice)", "ice"),
            rule("(?<=matr|cod|mur|sil|vert|ind|append)(ix|ex)", "ices"),
            rule("(?<=(x|ch|ss|sh|zz)es)", ""),
            rule("(?<=x|ch|ss|sh|zz)", "es"),
            rule("(?<=[^aeiouy]|qu)y", "ies"),
            rule("(?<=kni|wi|li)fe", "ves"),
            rule("(?<=ar|l|ea|eo|oa|hoo)f", "ves"),
            rule("(?<=ax|test)is", "es"),
            rule("sis", "ses"),
            rule("(?<=criteri|phenomen|hedr|automat|organ)(on|a)", "a"),
            rule("(?<=agend|addend|millenni|dat|extrem|bacteri|strat|errat|ov|symposi|curricul|quor)(um|a)", "a"),
            rule("(?<=her|at|gr)o", "oes"),
            rule("(?<=seraph|cherub)(im)?", "im"),
            rule("(?<=alumn|alg|vertebr)(ae|a)", "ae"),
            rule("(?<=alumn|syllab|octop|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)(us|i)", "i"),
            rule("(?<=[^l]ias|[aeiou]las|[emjzr]as|[iu]am)", ""),
            rule("(?<=e[mn]u)s?", "s"),
            rule("(?<=alias|[^aou]us|tlas|gas|ris)", "es"),
            rule("(?<=[^aeiou]ese)", ""),
            rule("(?<=s)", ""),
            rule("", "s"));

    private Inflection() {}

    /** {@code BlogPost}, {@code blog_post} → {@code blogPost}. Capitals behind a capital become small: {@code HTTPServer} → {@code httpserver}. */
    static String camelCase(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean begins = false;
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                begins = out.length() > 0;
            } else if (Character.isDigit(c)) {
                begins = true;
                out.append(c);
            } else if (begins || (Character.isLowerCase(before) && Character.isUpperCase(c))) {
                begins = false;
                out.append(asciiUpperCase(c));
            } else {
                before = c;
                out.append(asciiLowerCase(c));
            }
        }
        return out.toString();
    }

    static String plural(String word) {
        if (WITHOUT_PLURAL.contains(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.ending.matcher(word);
            if (matcher.find()) {
                return word.substring(0, matcher.start()) + rule.plural;
            }
        }
        return word;
    }

    private static char asciiUpperCase(char c) {
        return c < 0x80 ? Character.toString(c).toUpperCase(Locale.ROOT).charAt(0) : c;
    }

    private static char asciiLowerCase(char c) {
        return c < 0x80 ? Character.toString(c).toLowerCase(Locale.ROOT).charAt(0) : c;
    }

    private static Rule rule(String ending, String plural) {
        return new Rule(Pattern.compile(ending + "$"), plural);
    }

    private record Rule(Pattern ending, String plural) {}
}
