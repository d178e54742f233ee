package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.PG_TYPES;
import static dev.mvnschema.codegen.plan.RuntimeTypes.SQL_CHANNEL;
import static dev.mvnschema.codegen.plan.RuntimeTypes.TYPED_SQL;

import dev.mvnschema.codegen.plan.ColumnKind;
import dev.mvnschema.codegen.plan.JavaQueries;
import dev.mvnschema.codegen.plan.JavaQueries.Query;
import dev.mvnschema.codegen.plan.JavaQueries.Value;
import dev.mvnschema.codegen.plan.JavaType;
import dev.mvnschema.codegen.sql.SqlQuery.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the methods for queries that people wrote, and the records of their rows. */
final class QueryEmitter {

    private static final JavaType LIST = JavaType.of(List.class);
    private static final JavaType OPTIONAL = JavaType.of(Optional.class);

    private final Emission emission;

    QueryEmitter(Emission emission) {
        this.emission = emission;
    }

    /** The record of a row. */
    String row(Query query) {
        Names names = emission.names(Set.of());
        JavaText text = new JavaText();
        text.javadoc("A row of {@code " + query.source().file() + "}.");
        if (query.columns().stream()
                .anyMatch(value -> value.type().isArray() && !value.source().list())) {
            text.line("@SuppressWarnings(\"ArrayRecordComponent\") // compared by identity");
        }
        text.call(
                        "public record " + names.of(query.row()),
                        query.columns().stream()
                                .map(value -> declared(names, value) + " " + value.name())
                                .toList(),
                        " {")
                .block()
                .line("");
        List<String> values = new ArrayList<>();
        for (int i = 0; i < query.columns().size(); i++) {
            values.add(read(names, query.columns().get(i), i + 1));
        }
        text.open("static " + names.of(query.row()) + " read(" + names.of(JavaType.of(ResultSet.class))
                        + " row) throws " + names.of(JavaType.of(SQLException.class)) + " {")
                .callEach("return new " + names.of(query.row()), values, ";")
                .close()
                .close();
        return text.file(emission.packageName(), names);
    }

    /** The type with a method for each query. */
    String holder(JavaQueries queries) {
        Names names = emission.names(Set.of());
        JavaText text = new JavaText();
        String holder = names.of(queries.holder());
        text.javadoc("The queries of {@code src/main/schema/sql}, checked against the schema when this was generated.")
                .open("public final class " + holder + " {")
                .line("")
                .line("private final " + names.of(SQL_CHANNEL) + " channel;")
                .line("")
                .open(holder + "(" + names.of(SQL_CHANNEL) + " channel) {")
                .line("this.channel = channel;")
                .close();
        queries.all().forEach(query -> method(text, names, query));
        text.close();
        return text.file(emission.packageName(), names);
    }

    private static void method(JavaText text, Names names, Query query) {
        String documentation = Javadoc.of(query.source().documentation());
        text.line("")
                .javadoc(
                        documentation.isEmpty()
                                ? "Runs {@code " + query.source().file() + "}."
                                : documentation);
        String row = query.columns().isEmpty() ? "" : names.of(query.row());
        Result result = query.source().result();
        String type = switch (result) {
            case ONE -> row;
            case OPTIONAL -> names.of(OPTIONAL) + "<" + row + ">";
            case MANY -> names.of(LIST) + "<" + row + ">";
            case EXECUTE -> "long";
        };
        text.call(
                        "public " + type + " " + query.method(),
                        query.parameters().stream()
                                .map(value -> declared(names, value) + " " + value.name())
                                .toList(),
                        " {")
                .block()
                .lines(typedSql(names, query))
                .indented(() -> {
                    for (int bind : query.source().binds()) {
                        Value value = query.parameters().get(bind);
                        text.line(".bind(" + pgType(names, value) + ", " + value.name() + ")");
                    }
                    text.line(
                            switch (result) {
                                case ONE -> ".one(channel, " + row + "::read);";
                                case OPTIONAL -> ".optional(channel, " + row + "::read);";
                                case MANY -> ".many(channel, " + row + "::read);";
                                case EXECUTE -> ".execute(channel);";
                            });
                })
                .close();
    }

    /** What a person wrote on several lines stands on several lines, to be found again where they look for it. */
    private static List<String> typedSql(Names names, Query query) {
        String head = "return new " + names.of(TYPED_SQL) + "(" + Literal.of(query.method()) + ", ";
        List<String> block = Literal.block(query.source().sql());
        if (block.isEmpty()) {
            return List.of(head + Literal.of(query.source().sql()) + ")");
        }
        List<String> lines = new ArrayList<>();
        lines.add(head + "\"\"\"");
        block.forEach(line -> lines.add(line.isEmpty() ? "" : JavaText.CONTINUED + line));
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + ")");
        return lines;
    }

    private static String declared(Names names, Value value) {
        String type = value.source().list()
                ? names.list(value.type())
                : value.isPrimitive() ? value.type().primitive() : names.of(value.type());
        if (!value.source().nullable()) {
            return type;
        }
        return value.source().list()
                ? names.nullable(LIST) + "<" + names.of(value.type()) + ">"
                : names.nullable(value.type());
    }

    private static String read(Names names, Value value, int position) {
        String at = "(row, " + position + ")";
        if (value.source().nullable()) {
            return pgType(names, value) + ".readOrNull" + at;
        }
        boolean direct = value.isPrimitive()
                && value.source().kind() != ColumnKind.OID
                && value.source().kind() != ColumnKind.REAL;
        return direct
                ? names.of(PG_TYPES) + "." + value.type().primitive() + "At" + at
                : pgType(names, value) + ".read" + at;
    }

    private static String pgType(Names names, Value value) {
        String type = value.source().kind() == ColumnKind.ENUM
                ? names.of(value.type()) + ".Pg.TYPE"
                : names.of(PG_TYPES) + "." + value.source().kind().pgType();
        return value.source().list() ? type + ".list()" : type;
    }
}
