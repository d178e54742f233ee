package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.SourceText;
import java.nio.file.Path;

/** A file of the seed directory; the source is named as messages show it. */
public record SeedFile(Path path, SourceText source) {}
