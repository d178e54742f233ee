package dev.mvnschema.studio;

import dev.mvnschema.studio.model.Entities;
import java.util.Optional;

/** What the studio asks the project for, each time anew. */
public interface StudioSources {

    /**
     * The database as it is now, with the names of the schema.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the database does not answer
     */
    Entities entities();

    /**
     * How migrations and database stand to one another: the document of {@code schema:status}.
     *
     * @param drift whether the database itself is compared, which takes its time
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the database does not answer
     */
    String status(boolean drift);

    /** The SQL of a migration by the name of its file; empty when there is no such file. */
    Optional<String> migration(String file);
}
