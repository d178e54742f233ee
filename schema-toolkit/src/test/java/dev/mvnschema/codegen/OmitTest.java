package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.plan.GenerationPlan;
import dev.mvnschema.codegen.plan.Planner;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaFiles;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.ModelMapper;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.UpdateInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field with {@code @omit} is written and filtered by as ever, and read only by those who ask for it. */
class OmitTest {

    @TempDir
    private Path directory;

    @Test
    @SuppressWarnings("unchecked") // generated code has these types
    void a_secret_is_no_part_of_the_record() throws Exception {
        Path file = Files.writeString(directory.resolve("schema.prisma"), """
                datasource db {
                  provider = "postgresql"
                }

                model Account {
                  id     Int    @id @default(autoincrement())
                  secret String @omit
                  name   String
                }
                """);
        Schema schema = SchemaFiles.read(file, directory).resolve().orThrow();
        GenerationPlan plan = Planner.plan(schema, "com.acme.db");
        Compilation compilation = Compilation.of(new JavaGenerator()
                .generate(schema, CodegenOptions.of("com.acme.db"))
                .files());
        assertThat(compilation.problems()).isEmpty();
        ClassLoader loader = compilation.load();
        Object database = loader.loadClass(plan.database().qualifiedName())
                .getMethod("of", DataSource.class)
                .invoke(null, SchemaDatabases.create(schema, ""));
        ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>> accounts =
                (ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>>)
                        database.getClass().getMethod("account").invoke(database);
        Class<?> record = loader.loadClass("com.acme.db.Account");
        Object needsSecret = record.getMethod("create").invoke(null);
        Object needsName =
                needsSecret.getClass().getMethod("secret", String.class).invoke(needsSecret, "s3cret");
        Object input = needsName.getClass().getMethod("name", String.class).invoke(needsName, "ann");

        Object created = accounts.create((CreateInput<Object>) input);

        assertThat(created).hasToString("Account[id=1, name=ann]");
        Column<Object, String> secret =
                (Column<Object, String>) record.getField("SECRET").get(null);
        Query<Object> query = Query.all().where(secret.eq("s3cret"));
        assertThat(accounts.findMany(query)).containsExactly(created);
        assertThat(accounts.findMany(query, secret)).containsExactly("s3cret");
        assertThat(accounts.findFirst(query, secret)).isEqualTo(Optional.of("s3cret"));
    }
}
