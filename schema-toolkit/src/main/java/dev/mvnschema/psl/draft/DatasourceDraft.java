package dev.mvnschema.psl.draft;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.Datasource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A datasource block that could be read.
 *
 * @param schemasSpan the place of the {@code schemas} list, or null without one
 * @param extensions what {@code extensions = […]} says, with places
 * @param extensionsSpan the place of the {@code extensions} property, or null without one
 */
public record DatasourceDraft(
        Datasource datasource,
        @Nullable SourceSpan schemasSpan,
        List<ExtensionUse> extensions,
        @Nullable SourceSpan extensionsSpan) {

    public String name() {
        return datasource.name();
    }

    /** One extension and its place. */
    public record ExtensionUse(Datasource.Extension extension, SourceSpan span) {}
}
