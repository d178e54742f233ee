package dev.mvnschema.example.program;

import dev.mvnschema.example.database.Database;
import dev.mvnschema.example.database.GenerationKind;
import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.User;
import java.io.PrintStream;

/** Shows the users of the bot, lets two of them ask for something, and shows what that left in the audit log. */
public final class Main {

    private final Database db;
    private final PrintStream out;
    private final UserReport report;

    private Main(Database db, PrintStream out) {
        this.db = db;
        this.out = out;
        this.report = new UserReport(db, out);
    }

    public static void main(String[] args) {
        try (Database db = Database.connect()) {
            new Main(db, System.out).run();
        }
    }

    private void run() {
        report.print();
        order("123456789", GenerationKind.DALL_E, "A lighthouse in the fog");
        order("323456790", GenerationKind.SORA, "My dog lands on Mars");
    }

    private void order(String telegramId, GenerationKind kind, String prompt) {
        User user = db.user().findUniqueOrThrow(User.byTelegramId(telegramId));
        try {
            TokenOperation operation = new Generations(db).order(user, kind, prompt);
            report.printOrder(user, operation);
        } catch (NotEnoughTokens refused) {
            out.println(refused.getMessage() + " Nothing was written.");
        }
    }
}
