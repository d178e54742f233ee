package dev.mvnschema.maven;

import dev.mvnschema.workflow.ProjectLayout;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that may need the embedded server. */
abstract class ServerMojo extends SchemaMojo {

    /**
     * The directory of the embedded PostgreSQL: its data, port and log. It must not be committed, and not lie in
     * {@code target}, where {@code mvn clean} would delete the files of a running server.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.serverDirectory", defaultValue = "${project.basedir}/.schema")
    private File serverDirectory;

    /**
     * The version of the embedded PostgreSQL, as its packages on Maven Central count: {@code 15.19.0}. Usually 18.6.0. The data
     * of one major version is not read by another.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.postgresVersion")
    private @Nullable String postgresVersion;

    @Override
    protected final @Nullable String postgresVersion() {
        return postgresVersion;
    }

    /** As {@link #signs()} for a goal that works on the server alone: another module may own it. */
    protected final List<File> serverSigns() {
        return Stream.concat(super.signs().stream(), Stream.of(serverDirectory)).toList();
    }

    @Override
    protected ProjectLayout layout() {
        return super.layout().withServerDirectory(absolute(serverDirectory));
    }
}
