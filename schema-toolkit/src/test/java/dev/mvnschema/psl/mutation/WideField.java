package dev.mvnschema.psl.mutation;

import java.util.ArrayList;
import java.util.List;

/** A field of a random schema: a line of its text. */
record WideField(String name, String type, List<String> attributes, String relation) {

    WideField with(String attribute, String other) {
        List<String> changed = new ArrayList<>(attributes);
        changed.removeIf(part -> part.startsWith(attribute));
        if (!other.isEmpty()) {
            changed.add(other);
        }
        return new WideField(name, type, changed, relation);
    }

    String text() {
        return "  " + name + " " + type + " " + String.join(" ", attributes);
    }
}
