package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** What can stop a deploy: 51xx what is found before anything runs, 52xx what happens while it runs. */
public enum DeployCode implements DiagnosticCode {
    NEWER_DATABASE("MIG5101", "the database is ahead of the migration files", null),
    READ_ONLY("MIG5102", "the database takes no changes", null),
    PRIVILEGES("MIG5103", "the user may not do what the migrations ask for", "P1010"),
    NOT_POSTGRESQL("MIG5104", "the server is not PostgreSQL", "P3019"),
    BAD_SETTING("MIG5105", "a setting of a migration or a deploy cannot be understood", null),
    NO_PLACEHOLDER("MIG5106", "a placeholder has no value", null),
    CHANGED_WHEN_HALF_DONE("MIG5107", "a migration that is half done was changed in the part that is done", null),

    OBJECT_LOCKED("MIG5201", "a lock that a migration needs was not to be had", null),
    UNKNOWN_OUTCOME("MIG5202", "nobody can tell whether an interrupted statement was done", null),
    CUT_OFF("MIG5203", "the connection was lost during a deploy", "P1017");

    private final String id;
    private final String title;
    private final @Nullable String prismaCode;

    DeployCode(String id, String title, @Nullable String prismaCode) {
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
