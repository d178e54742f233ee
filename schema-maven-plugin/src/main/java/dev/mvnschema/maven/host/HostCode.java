package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** Problems with Maven around the toolkit: the project, its parameters, its settings, its repositories. */
public enum HostCode implements DiagnosticCode {
    NO_SCHEMA("MVN1001", "No schema in this project", null),
    CREDENTIALS_TWICE("MVN1002", "Credentials given twice", null),
    UNKNOWN_SERVER("MVN1003", "No such server in settings.xml", null),
    UNDECRYPTABLE_PASSWORD("MVN1004", "The password in settings.xml cannot be decrypted", null),
    BINARIES_UNAVAILABLE("MVN1005", "The embedded PostgreSQL cannot be downloaded", null),
    FILE_ACCESS("MVN1006", "A file cannot be read or written", null),
    NOT_UP_TO_DATE("MVN1007", "The database is not up to date", null);

    private final String id;
    private final String title;
    private final @Nullable String prismaCode;

    HostCode(String id, String title, @Nullable String prismaCode) {
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
