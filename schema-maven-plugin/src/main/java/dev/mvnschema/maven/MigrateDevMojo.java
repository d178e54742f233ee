package dev.mvnschema.maven;

import org.apache.maven.plugins.annotations.Mojo;

/**
 * Brings the development database from its migrations to the schema: checks the history, applies what is pending, writes a
 * migration for what the schema adds, applies it, and generates the Java sources. Asks before anything is lost.
 *
 * @since 0.1.0
 */
@Mojo(name = "migrate-dev", threadSafe = true)
public final class MigrateDevMojo extends AbstractMigrateMojo {}
