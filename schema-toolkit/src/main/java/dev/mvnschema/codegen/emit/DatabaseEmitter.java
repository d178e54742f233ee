package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.CHANNELS;
import static dev.mvnschema.codegen.plan.RuntimeTypes.SCHEMA_CONFIGURATION;
import static dev.mvnschema.codegen.plan.RuntimeTypes.SCHEMA_DATABASE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.SQL_CHANNEL;

import dev.mvnschema.codegen.plan.GenerationPlan;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Writes the project's door to the database. */
final class DatabaseEmitter {

    private static final JavaType SQL_SESSION = JavaType.of("org.apache.ibatis.session", "SqlSession");

    private final Emission emission;

    DatabaseEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(GenerationPlan plan) {
        Names names = emission.names(Set.of());
        JavaText text = new JavaText();
        String database = names.of(plan.database());
        String channels = names.of(CHANNELS);
        String configuration = names.of(SCHEMA_CONFIGURATION);
        String dataSource = names.of(JavaType.of(DataSource.class));
        // By name, not by file.
        List<JavaModel> models = plan.models().stream()
                .sorted(Comparator.comparing(model -> model.types().record().name()))
                .toList();
        text.javadoc("The way to the database: a mapper for each model, and transactions.")
                .open("public final class " + database + " extends " + names.of(SCHEMA_DATABASE) + "<" + database
                        + "> {")
                .line("")
                .open("private " + database + "(" + names.of(SQL_CHANNEL) + " channel) {")
                .line("super(channel);")
                .close();
        factory(text, """
                Connects to {@code DATABASE_URL}: the environment variable or, in development, the line of {@code .env}; else to the embedded
                server that {@code schema:start} has started.""", database + " connect()", "new " + database + "(" + channels + ".connect())");
        factory(
                text,
                "Connects to this {@code postgresql://…} or {@code jdbc:postgresql://…} address.",
                database + " connect(String url)",
                "new " + database + "(" + channels + ".connect(url))");
        factory(
                text,
                "On the connections of a data source or pool, which stays the caller's to close.",
                database + " of(" + dataSource + " dataSource)",
                "new " + database + "(" + channels + ".of(dataSource))");
        factory(
                text,
                "The same through MyBatis, when the configuration has interceptors.",
                database + " of(" + dataSource + " dataSource, " + configuration + " configuration)",
                "new " + database + "(" + channels + ".of(dataSource, configuration))");
        factory(
                text,
                "On a MyBatis session, whose factory was made with {@link #configuration()}: Spring's {@code SqlSessionTemplate}.",
                database + " of(" + names.of(SQL_SESSION) + " session)",
                "new " + database + "(" + channels + ".of(session))");
        text.line("")
                .javadoc("A MyBatis configuration that knows all mappers.")
                .open("public static " + configuration + " configuration() {")
                .callEach("return new " + configuration, mappers(names, models), ";")
                .close();
        for (JavaModel model : models) {
            text.line("")
                    .open("public " + names.of(model.types().mapper()) + " " + model.accessor() + "() {")
                    .line("return " + names.of(model.types().table()) + ".MAPPER.on(channel);")
                    .close();
        }
        if (!plan.queries().all().isEmpty()) {
            String queries = names.of(plan.queries().holder());
            text.line("")
                    .javadoc("The queries of {@code src/main/schema/sql}.")
                    .open("public " + queries + " sql() {")
                    .line("return new " + queries + "(channel);")
                    .close();
        }
        text.line("")
                .line("@Override")
                .open("protected " + database + " on(" + names.of(SQL_CHANNEL) + " other) {")
                .line("return new " + database + "(other);")
                .close()
                .close();
        return text.file(emission.packageName(), names);
    }

    private static List<String> mappers(Names names, List<JavaModel> models) {
        return models.stream()
                .map(model -> names.of(model.types().table()) + ".MAPPER")
                .toList();
    }

    private static void factory(JavaText text, String javadoc, String head, String result) {
        text.line("")
                .javadoc(javadoc)
                .open("public static " + head + " {")
                .line("return " + result + ";")
                .close();
    }
}
