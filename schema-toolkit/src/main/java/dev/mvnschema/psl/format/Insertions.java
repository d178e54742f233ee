package dev.mvnschema.psl.format;

import dev.mvnschema.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Texts to be put into files; those for the same place follow each other in the given order. */
record Insertions(List<Insertion> all) {

    static final Insertions NONE = new Insertions(List.of());

    Insertions {
        all = List.copyOf(all);
    }

    /** A text to be put before an offset. */
    record Insertion(SourceText source, int offset, String text) {}

    /** The text of a file with what is to be put into it; the same object when that is nothing. */
    SourceText applyTo(SourceText source) {
        List<Insertion> here = new ArrayList<>();
        for (Insertion insertion : all) {
            if (insertion.source() == source) {
                here.add(insertion);
            }
        }
        if (here.isEmpty()) {
            return source;
        }
        here.sort(Comparator.comparingInt(Insertion::offset));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Insertion insertion : here) {
            text.append(source.text(), at, insertion.offset()).append(insertion.text());
            at = insertion.offset();
        }
        text.append(source.text(), at, source.text().length());
        return new SourceText(source.name(), text.toString());
    }
}
