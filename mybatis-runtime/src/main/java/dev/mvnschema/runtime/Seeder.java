package dev.mvnschema.runtime;

import java.util.List;
import javax.sql.DataSource;

/**
 * A seed written in Java. {@code schema:seed} finds it as a service: a file {@code META-INF/services/dev.mvnschema.runtime.Seeder}
 * among the resources names the class, which needs a constructor without parameters.
 *
 * <p>All seeds of a run share one transaction, which the run ends; a {@code commit} here ends nothing. A seeder may run many times
 * in one database, so it should create what is not there and leave the rest ({@code upsert}).
 */
public interface Seeder {

    /**
     * Fills the database: {@code Database.of(database)} gives the generated API.
     *
     * @param database gives the connection of the run, whatever is asked of it; closing it does nothing
     * @throws Exception to end the run; nothing of it is kept then
     */
    void seed(DataSource database) throws Exception;

    /** Its place among the files of the seed directory, by which they are ordered: {@code 020_users}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The environments in which it runs; none for all, and then before those of an environment. */
    default List<String> environments() {
        return List.of();
    }

    /** Whether it runs only once in a database. */
    default boolean once() {
        return false;
    }
}
