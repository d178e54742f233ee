package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.OneConnection;
import dev.mvnschema.runtime.SchemaConfiguration;
import dev.mvnschema.runtime.sample.Database;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everyone who takes part; the first is the base. */
final class Contenders {

    private Contenders() {}

    static Map<String, Contender.Factory> all() {
        Map<String, Contender.Factory> all = new LinkedHashMap<>();
        all.put("jdbc", connection -> new JdbcContender("JDBC by hand", connection));
        all.put("again", connection -> new JdbcContender("JDBC by hand, again (noise)", connection));
        all.put("ours", connection -> new OursContender("mvn schema", Database.of(new OneConnection(connection))));
        all.put(
                "intercepted",
                connection -> new OursContender(
                        "mvn schema, with an interceptor", Database.of(new OneConnection(connection), intercepted())));
        all.put(
                "automapping",
                connection -> new MyBatisContender<>("MyBatis, automapping", MyBatisAutomapped.class, connection));
        all.put(
                "resultmap",
                connection -> new MyBatisContender<>("MyBatis, result map", MyBatisMapped.class, connection));
        all.put("dynamicsql", DynamicSqlContender::new);
        all.put("hibernate", HibernateContender::new);
        all.put("jooq", JooqContender::new);
        all.put("jdbi", JdbiContender::new);
        all.put("spring", SpringContender::new);
        return all;
    }

    private static SchemaConfiguration intercepted() {
        SchemaConfiguration configuration = Database.configuration();
        configuration.addInterceptor(new Passing());
        return configuration;
    }
}
