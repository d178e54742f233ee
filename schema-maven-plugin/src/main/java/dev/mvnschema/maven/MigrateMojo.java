package dev.mvnschema.maven;

import org.apache.maven.plugins.annotations.Mojo;

/**
 * The same as {@code schema:migrate-dev}, shorter to type.
 *
 * @since 0.1.0
 */
@Mojo(name = "migrate", threadSafe = true)
public final class MigrateMojo extends AbstractMigrateMojo {}
