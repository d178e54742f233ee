package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** What can go wrong in the commands that compare, push, pull, execute, adopt and repair. */
public enum CommandCode implements DiagnosticCode {
    DIFFERENT("MIG4201", "the two sides of a diff differ", null),
    ENDPOINT("MIG4202", "a side of a diff is not understood", null),
    EMPTY_DATABASE("MIG4203", "the database that was to be pulled is empty", "P4001"),
    SCRIPT_FAILED("MIG4204", "a statement of an executed script failed", null),
    NO_SCRIPT("MIG4205", "there is no script to execute", null),
    PUSH_PAST_HISTORY("MIG4206", "a push goes past the migration history", null),
    PULL_NOTE("MIG4207", "something in the database needs a look after a pull", null),
    PULL_UNPROVEN("MIG4208", "the pulled schema does not say all of the database", null),
    NOTHING_TO_ADOPT("MIG4209", "there is nothing to adopt", null),
    ADOPT_HISTORY("MIG4210", "the history of the adopted project is not clean", "P3009"),
    ADOPT_CONFLICT("MIG4211", "a file of the adoption is there already and differs", null),
    ADOPT_NOTE("MIG4212", "something was changed or left out by the adoption", null),
    DRIFT_ANSWER("MIG4213", "the answer about a drift is not understood", null),
    DRIFT_STAYS("MIG4214", "a drift could not be repaired", null),
    EDIT_CHANGES("MIG4215", "an edited migration makes something else than what was applied", null);

    private final String id;
    private final String title;
    private final @Nullable String prismaCode;

    CommandCode(String id, String title, @Nullable String prismaCode) {
        this.id = id;
        this.title = title;
        this.prismaCode = prismaCode;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public @Nullable String prismaCode() {
        return prismaCode;
    }
}
