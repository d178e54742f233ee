package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Reporter;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells which migration runs, and remembers which ran. */
final class MigrationProgress implements Callback {

    private final Reporter reporter;
    private final List<String> applied;

    /** @param applied gets the name of each file after it was applied */
    MigrationProgress(Reporter reporter, List<String> applied) {
        this.reporter = reporter;
        this.applied = applied;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationInfo info = context.getMigrationInfo();
        if (info == null) {
            return;
        }
        if (event == Event.BEFORE_EACH_MIGRATE) {
            reporter.progress("Applying " + info.getScript());
        } else {
            applied.add(info.getScript());
        }
    }

    @Override
    public String getCallbackName() {
        return "mvn-schema-progress";
    }
}
