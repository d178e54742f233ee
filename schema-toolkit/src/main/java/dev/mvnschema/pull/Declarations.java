package dev.mvnschema.pull;

import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import dev.mvnschema.psl.syntax.ParsedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The models of a valid schema as they are written. */
final class Declarations {

    private final Map<String, ModelDeclaration> models = new HashMap<>();

    Declarations(List<ParsedFile> files) {
        for (ParsedFile file : files) {
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof ModelDeclaration model) {
                    models.put(model.name().text(), model);
                }
            }
        }
    }

    FieldDeclaration field(String model, String field) {
        ModelDeclaration found = models.get(model);
        if (found != null) {
            for (FieldDeclaration declaration : found.fields()) {
                if (declaration.name().text().equals(field)) {
                    return declaration;
                }
            }
        }
        throw new IllegalArgumentException("no field " + model + "." + field);
    }
}
