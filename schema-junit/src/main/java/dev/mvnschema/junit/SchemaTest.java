package dev.mvnschema.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a migrated database of its own. Constructors and methods may take parameters of these types: the generated
 * {@code Database} (any class with a public static {@code connect(String)}), {@link TestDatabase}, {@link javax.sql.DataSource}.
 *
 * <pre>{@code
 * @SchemaTest
 * class AccountsTest {
 *     @Test
 *     void a_new_user_has_no_tokens(Database db) { … }
 * }
 * }</pre>
 *
 * <p>The server is the one that the system property {@code schema.test.url} or the environment variable {@code SCHEMA_TEST_URL}
 * names, with a user that may create databases; else an embedded PostgreSQL, started with the first test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(SchemaTestExtension.class)
public @interface SchemaTest {

    /** The directory of the migrations on the class path; in a jar or not. */
    String migrations() default TestDatabase.MIGRATIONS;

    /** SQL scripts on the class path that run after the migrations, once: rows that all tests need. */
    String[] scripts() default {};

    /** Whether each test method gets a database of its own instead of each class. */
    boolean perMethod() default false;
}
