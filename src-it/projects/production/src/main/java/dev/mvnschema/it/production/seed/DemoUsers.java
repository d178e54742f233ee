package dev.mvnschema.it.production.seed;

import dev.mvnschema.it.production.Database;
import dev.mvnschema.it.production.User;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.Seeder;
import java.util.List;
import javax.sql.DataSource;

public final class DemoUsers implements Seeder {

    @Override
    public String name() {
        return "020_demo_users"; // its place among the files
    }

    @Override
    public List<String> environments() {
        return List.of("development");
    }

    @Override
    public void seed(DataSource database) {
        Database db = Database.of(database);
        db.user().createMany(List.of(User.create().email("ada@example.com")), Duplicates.SKIP);
    }
}
