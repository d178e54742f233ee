package dev.mvnschema.psl.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A block of a random schema, whose fields and attributes come and go. */
final class WideBlock {

    final String kind;
    final String name;
    final List<WideField> fields = new ArrayList<>();
    final List<String> attributes = new ArrayList<>();

    WideBlock(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    WideBlock copy() {
        WideBlock copy = new WideBlock(kind, name);
        copy.fields.addAll(fields);
        copy.attributes.addAll(attributes);
        return copy;
    }

    boolean has(String tag) {
        return fields.stream().anyMatch(field -> field.relation().equals(tag));
    }

    List<String> scalars() {
        return fields.stream()
                .filter(field -> field.attributes().stream().noneMatch(part -> part.startsWith("@relation")))
                .map(WideField::name)
                .toList();
    }

    String text() {
        return kind + " " + name + " {\n"
                + fields.stream()
                        .map(WideField::text)
                        .map(line -> line.stripTrailing() + "\n")
                        .collect(Collectors.joining())
                + IntStream.range(0, attributes.size())
                        .mapToObj(i -> (i == 0 ? "\n  " : "  ") + attributes.get(i) + "\n")
                        .collect(Collectors.joining())
                + "}\n";
    }
}
