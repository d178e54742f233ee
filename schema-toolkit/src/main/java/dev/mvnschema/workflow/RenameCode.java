package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** What can go wrong with renames, with rows that are in the way, and with undoing. */
public enum RenameCode implements DiagnosticCode {
    RENAME_UNANSWERED("MIG4101", "a drop may be a rename, and nobody said so", null),
    RENAME_ANSWER("MIG4102", "an answer about a rename does not fit", null),
    RENAME_FILE("MIG4103", "the file of answers about renames cannot be used", null),
    NO_UNDO_FILE("MIG4104", "a migration has no undo file", null),
    STALE_UNDO_FILE("MIG4105", "an undo file was made for another text of its migration", null),
    UNDO_LEADS_ELSEWHERE("MIG4106", "an undo file does not lead back", null),
    UNDO_NOT_CONFIRMED("MIG4107", "nobody confirmed that an undo may lose data", null),
    UNDO_REFUSED("MIG4108", "nothing is undone in a database on another machine", null);

    private final String id;
    private final String title;
    private final @Nullable String prismaCode;

    RenameCode(String id, String title, @Nullable String prismaCode) {
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
