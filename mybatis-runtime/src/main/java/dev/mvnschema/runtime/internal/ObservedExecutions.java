package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.QueryListener;
import java.sql.Connection;

/** Lets a listener hear of the statements on all connections. */
record ObservedExecutions(Executions executions, QueryListener listener) implements Executions {

    @Override
    public Execution on(Connection connection) {
        return new ObservedExecution(executions.on(connection), listener);
    }

    @Override
    public void done(Execution execution) {
        executions.done(((ObservedExecution) execution).execution());
    }
}
