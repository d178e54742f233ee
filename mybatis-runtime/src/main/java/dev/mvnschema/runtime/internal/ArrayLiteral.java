package dev.mvnschema.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of PostgreSQL's text for an array of one dimension: <code>{a,"b \"c\"",NULL}</code>. */
final class ArrayLiteral {

    private final String text;
    private int at;

    private ArrayLiteral(String text) {
        this.text = text;
    }

    /** The texts of the elements; null for those that are. @throws IllegalArgumentException for arrays of arrays */
    static List<@Nullable String> elements(String text) {
        return new ArrayLiteral(text).read();
    }

    private List<@Nullable String> read() {
        // bounds that are not 1 stand before: [0:1]={a,b}
        at = text.indexOf('{') + 1;
        List<@Nullable String> elements = new ArrayList<>();
        while (text.charAt(at) != '}') {
            if (text.charAt(at) == ',') {
                at++;
            }
            elements.add(element());
        }
        return elements;
    }

    private @Nullable String element() {
        if (text.charAt(at) == '{') {
            throw new IllegalArgumentException("an array of arrays");
        }
        boolean quoted = text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        StringBuilder element = new StringBuilder();
        for (char c = text.charAt(at); quoted ? c != '"' : c != ',' && c != '}'; c = text.charAt(at)) {
            if (c == '\\') {
                at++;
            }
            element.append(text.charAt(at++));
        }
        at += quoted ? 1 : 0;
        String found = element.toString();
        return !quoted && found.equalsIgnoreCase("NULL") ? null : found;
    }
}
