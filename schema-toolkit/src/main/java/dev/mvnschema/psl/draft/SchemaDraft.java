package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All blocks of all files, in source order. */
public final class SchemaDraft {

    public final List<ModelDraft> models = new ArrayList<>();
    public final List<EnumDraft> enums = new ArrayList<>();
    public final List<CompositeDraft> composites = new ArrayList<>();
    public final List<ConfigDeclaration> configs = new ArrayList<>();

    /** Models, views, enums and composite types in source order. */
    public final List<TypeDraft> inOrder = new ArrayList<>();

    /** Models, views, enums and composite types share one namespace. */
    public final Map<String, TypeDraft> types = new HashMap<>();

    public final List<RelationDraft> relations = new ArrayList<>();

    /** Fields whose default is a function that nobody knows; judged late, as the engine does. */
    public final List<ScalarDraft> unknownFunctions = new ArrayList<>();

    public @Nullable DatasourceDraft datasource;
    public final List<GeneratorDraft> generators = new ArrayList<>();

    /** Models first, then views: the order in which rules visit them. */
    public List<ModelDraft> modelsThenViews() {
        List<ModelDraft> ordered = new ArrayList<>(models.size());
        models.stream().filter(model -> !model.isView()).forEach(ordered::add);
        models.stream().filter(ModelDraft::isView).forEach(ordered::add);
        return ordered;
    }

    public boolean hasPreviewFeature(String feature) {
        return generators.stream()
                .anyMatch(generator -> generator.previewFeatures().contains(feature));
    }
}
