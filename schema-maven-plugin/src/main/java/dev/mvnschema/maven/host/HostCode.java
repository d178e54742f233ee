package dev.mvnschema.maven.host;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** Problems with Maven around the toolkit: the project, its parameters, its settings, its repositories. */
public enum HostCode implements DiagnosticCode {
    NO_SCHEMA("MVN1001", "No schema in this project"),
    CREDENTIALS_TWICE("MVN1002", "Credentials given twice"),
    UNKNOWN_SERVER("MVN1003", "No such server in settings.xml"),
    UNDECRYPTABLE_PASSWORD("MVN1004", "The password in settings.xml cannot be decrypted"),
    BINARIES_UNAVAILABLE("MVN1005", "The embedded PostgreSQL cannot be downloaded"),
    FILE_ACCESS("MVN1006", "A file cannot be read or written"),
    NOT_UP_TO_DATE("MVN1007", "The database is not up to date"),
    MANY_MODULES("MVN1008", "One module must be named"),
    UNKNOWN_OUTPUT("MVN1009", "The form of the result is not known"),
    NOT_COMPILED("MVN1010", "The seeders are not compiled"),
    NO_CLASS_PATH("MVN1011", "The class path of the seeders cannot be put together"),
    RUNTIME("MVN1012", "The runtime of the generated code is missing or of another version"),
    ENDLESS_INPUT("MVN1013", "Standard input that mvnd never ends"),
    UNKNOWN_PARAMETER("MVN1014", "No goal has such a parameter"),
    LAYOUT_UNAVAILABLE("MVN1015", "The library that lays out diagrams cannot be downloaded");

    private final String id;
    private final String title;

    HostCode(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }
}
