package dev.mvnschema.pull;

import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.ParsedFile;

/** A schema file without its models, views and enums. */
public final class ConfigurationOnly {

    private ConfigurationOnly() {}

    /** The text with the datasource, the generators and free comments; blank when nothing is left. */
    public static String of(ParsedFile file) {
        FileEdits edits = new FileEdits();
        boolean any = false;
        for (Declaration declaration : file.declarations()) {
            if (declaration instanceof Declaration.ConfigDeclaration) {
                any = true;
            } else {
                edits.removeBlock(declaration.span());
            }
        }
        return any ? edits.apply(file.source()).stripTrailing() + "\n" : "";
    }
}
