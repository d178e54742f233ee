package dev.mvnschema.pull;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.syntax.Arity;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a field anew where its column differs, and keeps the words that the database knows nothing about. */
final class FieldRewriter {

    private static final Set<String> SPECIAL = Set.of("generated", "identity", "collate");

    /** What of a field is written anew. */
    enum Part {
        /** The type and whether it is optional or a list. */
        ARITY,
        NATIVE_TYPE,
        DEFAULT,
        /** What Prisma has no words for. */
        SPECIAL,
        ID,
        UNIQUE
    }

    private final ColumnText columns;
    private final Declarations declarations;
    private final String prefix;

    FieldRewriter(ColumnText columns, Declarations declarations, String datasource) {
        this.columns = columns;
        this.declarations = declarations;
        this.prefix = datasource + ".";
    }

    String rewrite(Model model, ScalarField field, Table table, Column column, Set<Part> parts) {
        FieldDeclaration written = declarations.field(model.name(), field.name());
        List<String> words = new ArrayList<>();
        words.add(field.name());
        words.add(parts.contains(Part.ARITY) ? columns.type(column) : type(written));
        boolean own = field.defaultValue() == null || field.defaultValue().inDatabase();
        boolean keepClientDefault = !own && columns.defaultValue(column) == null;
        for (AttributeUse attribute : written.attributes()) {
            if (!replaces(attribute.name().text(), parts, keepClientDefault)) {
                words.add(attribute.span().text());
            }
        }
        if (parts.contains(Part.ID)) {
            add(words, columns.id(table, column));
        }
        if (parts.contains(Part.UNIQUE)) {
            add(words, columns.unique(table, column));
        }
        if (parts.contains(Part.DEFAULT) && !keepClientDefault) {
            add(words, columns.defaultValue(column));
        }
        if (parts.contains(Part.SPECIAL)) {
            words.addAll(columns.special(column));
        }
        if (parts.contains(Part.NATIVE_TYPE)) {
            add(words, columns.nativeType(column));
        }
        return String.join(" ", words);
    }

    private boolean replaces(String attribute, Set<Part> parts, boolean keepClientDefault) {
        return switch (attribute) {
            case "id" -> parts.contains(Part.ID);
            case "unique" -> parts.contains(Part.UNIQUE);
            case "default" -> parts.contains(Part.DEFAULT) && !keepClientDefault;
            default ->
                SPECIAL.contains(attribute)
                        ? parts.contains(Part.SPECIAL)
                        : attribute.startsWith(prefix) && parts.contains(Part.NATIVE_TYPE);
        };
    }

    static String type(FieldDeclaration field) {
        FieldDeclaration.@Nullable TypeUse type = field.type();
        String keyword = type == null ? "" : type.span().text();
        return field.arity() == Arity.REQUIRED ? keyword : keyword + (field.arity() == Arity.LIST ? "[]" : "?");
    }

    private static void add(List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }
}
