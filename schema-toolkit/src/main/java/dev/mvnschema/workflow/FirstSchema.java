package dev.mvnschema.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema that {@code schema:init} writes to begin with. As long as nobody has touched it, nobody means it. */
final class FirstSchema {

    static final String FILE = "schema.prisma";

    static final String TEXT = """
            // The schema of this module's database. After a change:
            //   mvn schema:migrate-dev -Dschema.name=<what changes>

            datasource db {
              provider = "postgresql"
            }

            /// A person with an account.
            model User {
              id        Int      @id @default(autoincrement())
              email     String   @unique
              name      String?
              createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz

              @@map("users")
            }
            """;

    private FirstSchema() {}

    /** The file, when it is the only schema file and as it was written; line ends do not count. */
    static Optional<Path> untouched(Path schemaDirectory) {
        Path file = schemaDirectory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(schemaDirectory)) {
            List<Path> files =
                    all.filter(each -> each.toString().endsWith(".prisma")).toList();
            boolean same = Files.readString(file).replace("\r\n", "\n").equals(TEXT);
            return same && files.equals(List.of(file)) ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
