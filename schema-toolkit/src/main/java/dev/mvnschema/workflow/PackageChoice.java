package dev.mvnschema.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What decides the package of the generated types: {@code chosen}, else the {@code package} of the schema's generator block,
 * else a package made from the names of the module.
 *
 * @param chosen the goal's parameter; null when it is not set
 */
public record PackageChoice(@Nullable String chosen, String groupId, String artifactId) {}
