package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** What can be wrong between this program and a PostgreSQL server. The numbers below 2000 follow Prisma's where it has one. */
public enum DatabaseCode implements DiagnosticCode {
    AUTHENTICATION_FAILED("DB1000", "the server does not accept the user or the password", "P1000"),
    UNREACHABLE("DB1001", "no server answers at the address", "P1001"),
    TIMED_OUT("DB1002", "the server was reached but did not answer in time", "P1002"),
    NO_SUCH_DATABASE("DB1003", "the database does not exist", "P1003"),
    ACCESS_DENIED("DB1010", "the user may not do this", "P1010"),
    TLS_FAILED("DB1011", "no secure connection could be made", "P1011"),
    BAD_URL("DB1013", "the database URL cannot be understood", "P1013"),
    SERVER_TOO_OLD("DB1015", "the version of the server is not supported", "P1015"),
    CONNECTION_LOST("DB1017", "the server closed the connection", "P1017"),
    SERVER_BUSY("DB1020", "the server takes no connections at the moment", null),
    SQL_FAILED("DB1099", "the server refused a statement", null),

    NO_BINARIES("DB2001", "the programs of the embedded PostgreSQL are not available", null),
    INIT_FAILED("DB2002", "the embedded PostgreSQL could not be initialised", null),
    START_FAILED("DB2003", "the embedded PostgreSQL did not start", null),
    OTHER_MAJOR_VERSION("DB2004", "the data belongs to another major version of PostgreSQL", null),
    ROOT_NOT_POSSIBLE("DB2005", "PostgreSQL does not run as root, and no other way was found", null),
    STOP_FAILED("DB2006", "the embedded PostgreSQL did not stop", null),
    SERVER_DIRECTORY("DB2007", "the directory of the embedded PostgreSQL cannot be used", null);

    private final String id;
    private final String title;
    private final @Nullable String prismaCode;

    DatabaseCode(String id, String title, @Nullable String prismaCode) {
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
