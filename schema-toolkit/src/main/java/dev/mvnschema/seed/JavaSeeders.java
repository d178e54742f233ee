package dev.mvnschema.seed;

import java.util.List;

/** Seeds that are classes of the project. */
public interface JavaSeeders {

    /** For projects and programs without any. */
    JavaSeeders NONE = environment -> List.of();

    /** Those of one environment; of {@code ""}, those that run everywhere. */
    List<SeedStep> of(String environment);

    /** Those that run everywhere. */
    default List<SeedStep> common() {
        return of("");
    }
}
