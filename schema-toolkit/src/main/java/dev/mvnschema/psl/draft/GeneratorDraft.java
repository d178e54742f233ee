package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.Generator;
import java.util.Set;

/** A generator block that could be read, and the preview features that it switches on (renamed ones under their new name). */
public record GeneratorDraft(Generator generator, Set<String> previewFeatures) {}
