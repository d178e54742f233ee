package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code generator} block. Keys that this product does not know are kept, they belong to other generators.
 *
 * @param properties every key except {@code provider} and {@code previewFeatures}; values as text, lists as their elements
 */
public record Generator(
        String name,
        @Nullable String provider,
        List<String> previewFeatures,
        Map<String, List<String>> properties,
        @Nullable String documentation,
        SourceSpan span) {

    public Generator {
        previewFeatures = List.copyOf(previewFeatures);
        properties = Map.copyOf(properties);
    }
}
