package dev.mvnschema.codegen;

import dev.mvnschema.codegen.plan.GenerationPlan;
import java.util.List;

/**
 * What GraalVM's {@code native-image} must be told about generated code: MyBatis reads the methods of every mapper interface, and
 * looks for an XML file beside it. Records, enums and tables are never reached by reflection. What MyBatis and the runtime need for
 * themselves is said by the runtime's own file.
 */
final class NativeImage {

    /** How the file begins: JSON has no comments, so that {@link SourceWriter#HEADER} is a value here. */
    static final String HEADER = "{\n  \"comment\": \"" + SourceWriter.HEADER.replaceFirst("^/+ ", "") + "\",\n";

    private NativeImage() {}

    /** Where {@code native-image} looks for it. */
    static String path(String groupId, String artifactId) {
        return "META-INF/native-image/" + groupId + "/" + artifactId + "/reachability-metadata.json";
    }

    static String metadata(GenerationPlan plan) {
        List<String> mappers = plan.models().stream()
                .map(model -> model.types().mapper().qualifiedName())
                .sorted()
                .map(name -> "    { \"type\": \"" + name + "\", \"allPublicMethods\": true }")
                .toList();
        return HEADER
                + "  \"reflection\": ["
                + (mappers.isEmpty() ? "" : "\n" + String.join(",\n", mappers) + "\n  ")
                + "],\n  \"resources\": [\n    { \"glob\": \""
                + plan.packageName().replace('.', '/')
                + "/*Mapper*.xml\" }\n  ]\n}\n";
    }
}
