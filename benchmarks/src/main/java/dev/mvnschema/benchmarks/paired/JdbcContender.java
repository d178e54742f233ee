package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten;
import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.OneConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** JDBC by hand: the base of all ratios. */
final class JdbcContender implements Contender {

    private final String name;
    private final Connection connection;
    private final HandWritten jdbc;

    JdbcContender(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
        this.jdbc = new HandWritten(new OneConnection(connection));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String form(Work work) {
        return switch (work) {
            case GRAPH -> "two statements";
            case CREATE_MANY -> "`unnest`";
            case COPY -> "`COPY`";
            default -> "";
        };
    }

    @Override
    public Object findByKey(UUID id) throws Exception {
        return jdbc.findUser(id);
    }

    @Override
    public Object insert(UUID userId, String externalId) throws Exception {
        return jdbc.insertPayment(userId, "stripe", externalId);
    }

    @Override
    public Object update(UUID id) throws Exception {
        return jdbc.updateUser(id, 1);
    }

    @Override
    public Object upsert(UUID userId, String externalId) throws Exception {
        return jdbc.upsertPayment(userId, "stripe", externalId);
    }

    @Override
    public List<?> list() throws Exception {
        return jdbc.listUsers();
    }

    @Override
    public Object graph() throws Exception {
        return jdbc.usersWithOperations(100);
    }

    @Override
    public long createMany(List<NewPayment> rows) throws Exception {
        return jdbc.insertPayments(rows);
    }

    @Override
    public long createManyFastest(List<NewPayment> rows) throws Exception {
        return jdbc.copyPayments(rows);
    }

    @Override
    public void stream(Consumer<Object> each) throws Exception {
        Cursors.open(connection, () -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT id, user_id, amount, metadata, created_at FROM token_operations")) {
                statement.setFetchSize(Cursors.FETCH_SIZE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        each.accept(HandWritten.operation(row));
                    }
                }
            }
        });
    }
}
