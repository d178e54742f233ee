package dev.mvnschema.benchmarks;

import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The work that every client does. */
interface Queries {

    Optional<User> findById(UUID id) throws SQLException;

    List<User> list(int rows) throws SQLException;

    Payment insert(UUID userId, String externalId) throws SQLException;
}
