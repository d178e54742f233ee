package dev.mvnschema.pull;

import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.ParsedFile;
import java.util.List;

/** Where new blocks go: to the only file with models, else to a file of their own beside the one with the datasource. */
final class NewBlocks {

    private static final String OWN = "introspected.prisma";

    private final List<ParsedFile> files;

    NewBlocks(List<ParsedFile> files) {
        this.files = files;
    }

    String file() {
        if (files.isEmpty()) {
            return "schema.prisma";
        }
        List<ParsedFile> withModels = files.stream()
                .filter(file -> file.declarations().stream().anyMatch(Declaration.ModelDeclaration.class::isInstance))
                .toList();
        if (withModels.size() == 1) {
            return withModels.get(0).source().name();
        }
        ParsedFile main = files.stream()
                .filter(file -> file.declarations().stream().anyMatch(Declaration.ConfigDeclaration.class::isInstance))
                .findFirst()
                .orElse(files.get(0));
        String name = main.source().name();
        return withModels.isEmpty() ? name : name.substring(0, name.lastIndexOf('/') + 1) + OWN;
    }
}
