package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** What keeps a person from operating on a database: 540x resolving, 541x resetting, 542x backing up, 543x the command line. */
public enum OperationCode implements DiagnosticCode {
    NOT_IN_DIRECTORY("MIG5401", "no migration file has that version or name", "P3017"),
    ALREADY_APPLIED("MIG5402", "the migration is recorded as applied already", "P3008"),
    NEVER_APPLIED("MIG5403", "the migration was never applied to the database", "P3011"),
    NOT_FAILED("MIG5404", "the migration is not in a failed state", "P3012"),
    NOT_EDITED("MIG5405", "the migration was not edited", null),
    EDIT_MATTERS("MIG5406", "the edited migration makes another database", null),
    EARLIER_PENDING("MIG5407", "migrations before it are neither applied nor named", null),
    RESOLVE_WHAT("MIG5408", "it is not said what to resolve", null),
    AMBIGUOUS_NAME("MIG5409", "several migrations have that name", null),

    SYSTEM_DATABASE("MIG5411", "a system database or schema is not reset", "P3004"),
    NOT_OWNER("MIG5412", "the user may not drop what is in the database", null),
    IN_USE("MIG5413", "others are working in the database", null),
    OTHER_NAME("MIG5414", "the database that was named is another one", null),

    NO_PG_DUMP("MIG5421", "there is no pg_dump to make a backup with", null),
    PG_DUMP_TOO_OLD("MIG5422", "pg_dump is older than the server", null),
    BACKUP_FAILED("MIG5423", "the backup failed", null),
    BACKUP_FILE("MIG5424", "the file of the backup is there already", null),

    NO_DATABASE("MIG5431", "no database is named", null),
    COMMAND_LINE("MIG5432", "the command line cannot be understood", null),
    NO_MIGRATIONS("MIG5433", "there are no migrations at the place that was named", null);

    private final String id;
    private final String title;
    private final @Nullable String prismaCode;

    OperationCode(String id, String title, @Nullable String prismaCode) {
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
