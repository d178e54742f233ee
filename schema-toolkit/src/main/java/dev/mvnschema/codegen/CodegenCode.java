package dev.mvnschema.codegen;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** What can keep a valid schema from becoming Java. */
public enum CodegenCode implements DiagnosticCode {
    PACKAGE_NAME("GEN1001", "The package for generated code is no Java package"),
    OPTION_VALUE("GEN1002", "The generator block gives an option a value that it does not have"),
    TOO_MANY_COLUMNS("GEN1003", "A model has more columns than a Java record can hold"),
    NOT_GENERATED("GEN2001", "A file in the output directory was not generated here"),
    CANNOT_WRITE("GEN2002", "The generated files cannot be written"),
    SQL_QUERY("GEN3001", "A query does not fit the schema"),
    SQL_NO_DATABASE("GEN3002", "Queries changed, and there is no database to check them"),
    SQL_HEADER("GEN3003", "A line at the head of a query says nothing"),
    SQL_TYPE("GEN3004", "A query has a value that Java has no type for");

    private final String id;
    private final String title;

    CodegenCode(String id, String title) {
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
