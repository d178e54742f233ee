package dev.mvnschema.psl.mutation;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import dev.mvnschema.psl.syntax.FieldDeclaration.TypeUse;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes pieces of relations out of a schema: a side, an attribute, an argument, a column. */
public final class RelationMutator {

    private final Random random;

    public RelationMutator(long seed) {
        this.random = new Random(seed);
    }

    public String mutate(String text) {
        ParsedFile file = SchemaParser.parse(new SourceText("s", text));
        Set<String> models = file.declarations().stream()
                .filter(ModelDeclaration.class::isInstance)
                .map(model -> model.name().text())
                .collect(Collectors.toSet());
        List<int[]> pieces = new ArrayList<>();
        file.declarations().stream()
                .filter(ModelDeclaration.class::isInstance)
                .flatMap(model -> ((ModelDeclaration) model).fields().stream())
                .filter(field -> field.type() instanceof TypeUse.Named type && models.contains(type.name()))
                .forEach(field -> pieces(field, pieces));
        List<int[]> chosen = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0 && !pieces.isEmpty(); count--) {
            chosen.add(pieces.get(random.nextInt(pieces.size())));
        }
        chosen.sort(Comparator.comparingInt((int[] piece) -> piece[0]).reversed());
        StringBuilder out = new StringBuilder(text);
        int last = text.length();
        for (int[] piece : chosen) {
            if (piece[1] <= last) {
                out.delete(piece[0], piece[1]);
                last = piece[0];
            }
        }
        return out.toString();
    }

    private static void pieces(FieldDeclaration field, List<int[]> pieces) {
        pieces.add(new int[] {field.span().start(), field.span().end()});
        field.attributes().stream()
                .filter(attribute -> attribute.name().text().equals("relation"))
                .forEach(relation -> {
                    pieces.add(
                            new int[] {relation.span().start(), relation.span().end()});
                    relation.arguments().arguments().forEach(argument -> {
                        int end = argument.span().end();
                        int comma = argument.span().source().text().charAt(end) == ',' ? 1 : 0;
                        pieces.add(new int[] {argument.span().start(), end + comma});
                    });
                });
    }
}
