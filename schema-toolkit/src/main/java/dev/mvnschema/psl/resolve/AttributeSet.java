package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.code.AttributeCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.Spelling;
import dev.mvnschema.psl.syntax.AttributeUse;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one element while they are read: each pass asks for those that it knows, and {@link #finish} reports the
 * ones that nobody asked for.
 */
final class AttributeSet {

    private final List<AttributeUse> attributes;
    private final BitSet seen;
    private final Report report;

    AttributeSet(List<AttributeUse> attributes, Report report) {
        this.attributes = attributes;
        this.seen = new BitSet(attributes.size());
        this.report = report;
    }

    /** The arguments of an attribute that may stand once; null when it is absent, repeated or too broken to read. */
    @Nullable
    Arguments single(String name) {
        int found = -1;
        boolean repeated = false;
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().text().equals(name)) {
                repeated |= found >= 0;
                found = i;
                seen.set(i);
            }
        }
        if (repeated) {
            for (AttributeUse attribute : attributes) {
                if (attribute.name().text().equals(name)) {
                    duplicate(name, attribute);
                }
            }
            return null;
        }
        return found < 0 ? null : Arguments.of(attributes.get(found), report);
    }

    /** The arguments of the next attribute of that name that can be read; null when there are no more. */
    @Nullable
    Arguments next(String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (!seen.get(i) && attributes.get(i).name().text().equals(name)) {
                seen.set(i);
                Arguments arguments = Arguments.of(attributes.get(i), report);
                if (arguments != null) {
                    return arguments;
                }
            }
        }
        return null;
    }

    /** The native type attribute ({@code @db.X}); of several the last, and the repetition is reported. */
    @Nullable
    AttributeUse scoped() {
        AttributeUse found = null;
        for (int i = 0; i < attributes.size(); i++) {
            String name = attributes.get(i).name().text();
            int dot = name.indexOf('.');
            if (dot >= 0) {
                seen.set(i);
                if (found != null) {
                    duplicate(name.substring(0, dot), attributes.get(i));
                }
                found = attributes.get(i);
            }
        }
        return found;
    }

    /** @param known the names that would have been accepted here */
    void finish(Set<String> known) {
        if (seen.cardinality() == attributes.size()) {
            return;
        }
        for (int i = seen.nextClearBit(0); i < attributes.size(); i = seen.nextClearBit(i + 1)) {
            AttributeUse attribute = attributes.get(i);
            String name = attribute.name().text();
            report.suggest(
                    AttributeCode.UNKNOWN_ATTRIBUTE,
                    attribute.span(),
                    "Attribute not known: \"@" + name + "\".",
                    Spelling.hint(name, known));
        }
    }

    private void duplicate(String name, AttributeUse attribute) {
        report.error(
                AttributeCode.DUPLICATE_ATTRIBUTE,
                attribute.span(),
                "Attribute \"@" + name + "\" can only be defined once.");
    }
}
