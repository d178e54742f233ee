package dev.mvnschema.seed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One seed of a run, whatever it is written in. */
public interface SeedStep {

    /** As messages name it. */
    String name();

    /** What its place among the others follows from. */
    String order();

    /** Whether it runs only once in a database, under {@link #order()} with its folder. */
    boolean once();

    /**
     * Does it, in the transaction of the connection.
     *
     * @return how many rows it was about; -1 when only it knows
     */
    long run(Connection connection) throws SQLException, IOException;
}
