package dev.mvnschema.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A schema of any number of models, each with columns of many types, an index and a relation to the one before it. */
final class SampleSchema {

    private static final String DATASOURCE = """
            datasource db {
              provider = "postgresql"
            }

            """;

    private static final String COLUMNS = """
              id        BigInt   @id @default(autoincrement())
              name      String   @unique @db.VarChar(100)
              amount    Decimal  @default(0) @db.Decimal(12, 2)
              active    Boolean  @default(true)
              labels    String[]
              details   Json?
              createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz(3)
              updatedAt DateTime @updatedAt @map("updated_at") @db.Timestamptz(3)
            """;

    private SampleSchema() {}

    static String ofModels(int count) {
        return DATASOURCE
                + IntStream.range(0, count)
                        .mapToObj(number -> model(number, count))
                        .collect(Collectors.joining("\n"));
    }

    private static String model(int number, int count) {
        StringBuilder model = new StringBuilder("model Model" + number + " {\n").append(COLUMNS);
        if (number > 0) {
            model.append("  previousId BigInt? @map(\"previous_id\")\n")
                    .append("  previous Model" + (number - 1))
                    .append("? @relation(fields: [previousId], references: [id], onDelete: SetNull)\n");
        }
        if (number < count - 1) {
            model.append("  next Model" + (number + 1) + "[]\n");
        }
        return model.append("\n  @@index([active, createdAt])\n")
                .append("  @@map(\"model_" + number + "\")\n}\n")
                .toString();
    }
}
