package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** What can be wrong with migrations: 1xxx files, 2xxx history, 3xxx running them, 4xxx what they lead to, 5xxx what a person decides. */
public enum MigrationCode implements DiagnosticCode {
    FILE_NAME("MIG1001", "a file in the migration directory is not named like a migration", null),
    DUPLICATE_VERSION("MIG1002", "two migrations have the same version", null),
    FILE_ACCESS("MIG1003", "a migration file cannot be read or written", "P3015"),
    NAME_TOO_LONG("MIG1004", "the name of the migration is too long", "P3010"),

    FAILED("MIG2001", "a migration has failed in this database", "P3009"),
    EDITED("MIG2002", "a migration was edited after it was applied", null),
    MISSING("MIG2003", "an applied migration has no file", "P3015"),
    OUT_OF_ORDER("MIG2004", "a pending migration is older than an applied one", null),
    NOT_MANAGED("MIG2005", "the database is not empty and has no migration history", "P3005"),

    MIGRATION_FAILED("MIG3001", "a migration failed", "P3018"),
    REPLAY_FAILED("MIG3002", "a migration failed in the shadow database", "P3006"),
    LOCKED("MIG3003", "another deploy holds the lock", "P1002"),
    POOLER("MIG3004", "migrations cannot run through a transaction pooler", null),

    DRIFT("MIG4001", "the database is not what its migrations make", null),
    NO_SHADOW("MIG4002", "the shadow database cannot be used", "P3014"),
    UNPROVEN("MIG4003", "the new migration does not lead to the schema", null),

    UNEXECUTABLE("MIG5001", "the changes cannot run on the rows that are there", null),
    NOT_CONFIRMED("MIG5002", "a question about losing data was not answered", null),
    RESET_NOT_CONFIRMED("MIG5003", "a reset was not confirmed", null),
    RESET_REFUSED("MIG5004", "a database that may be production is not reset", null);

    private final String id;
    private final String title;
    private final @Nullable String prismaCode;

    MigrationCode(String id, String title, @Nullable String prismaCode) {
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
