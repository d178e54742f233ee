package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.cursor.Cursor;
import org.mybatis.dynamic.sql.insert.render.InsertStatementProvider;
import org.mybatis.dynamic.sql.select.render.SelectStatementProvider;
import org.mybatis.dynamic.sql.util.SqlProviderAdapter;

/** Runs what was rendered; rows are mapped as {@link MyBatisMapped} says. */
interface DynamicSqlStatements {

    @ResultMap(MyBatisMapped.AS_USER)
    @SelectProvider(type = SqlProviderAdapter.class, method = "select")
    User user(SelectStatementProvider statement);

    @ResultMap(MyBatisMapped.AS_USER)
    @SelectProvider(type = SqlProviderAdapter.class, method = "select")
    List<User> users(SelectStatementProvider statement);

    @ResultMap(MyBatisMapped.AS_OPERATION)
    @SelectProvider(type = SqlProviderAdapter.class, method = "select")
    List<TokenOperation> operations(SelectStatementProvider statement);

    @ResultMap(MyBatisMapped.AS_OPERATION)
    @SelectProvider(type = SqlProviderAdapter.class, method = "select")
    @Options(fetchSize = Cursors.FETCH_SIZE)
    Cursor<TokenOperation> stream(SelectStatementProvider statement);

    @ResultMap(MyBatisMapped.AS_PAYMENT)
    @SelectProvider(type = Returning.class, method = "inserting", affectData = true)
    Payment insert(Inserting insert);

    @ResultMap(MyBatisMapped.AS_USER)
    @SelectProvider(type = Returning.class, method = "updating", affectData = true)
    User update(Updating update);

    @InsertProvider(type = SqlProviderAdapter.class, method = "insert")
    int add(InsertStatementProvider<NewPayment> statement);

    /** A rendered insert; its text names {@code row}. */
    record Inserting(String text, NewPayment row) {}

    /** A rendered update; its text names {@code parameters}. */
    record Updating(String text, Map<String, Object> parameters) {}

    /** Gives texts that return rows. */
    final class Returning {

        public static String inserting(Inserting insert) {
            return insert.text();
        }

        public static String updating(Updating update) {
            return update.text();
        }
    }
}
