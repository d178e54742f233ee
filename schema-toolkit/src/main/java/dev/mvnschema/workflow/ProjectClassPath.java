package dev.mvnschema.workflow;

import java.nio.file.Path;
import java.util.List;

/** The compiled classes of the project and everything that they need at run time, asked for only when there are seeders in Java. */
@FunctionalInterface
public interface ProjectClassPath {

    /** For a project without seeders in Java. */
    ProjectClassPath NONE = List::of;

    /**
     * Directories and jars; empty when the project has no seeders.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when they are not compiled, or something they need cannot be found
     */
    List<Path> entries();
}
