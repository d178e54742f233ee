package dev.mvnschema.benchmarks.paired;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.time.Instant;
import java.util.UUID;
import org.mybatis.dynamic.sql.BasicColumn;
import org.mybatis.dynamic.sql.SqlColumn;
import org.mybatis.dynamic.sql.SqlTable;

/** The sample's tables for MyBatis Dynamic SQL. */
final class DynamicSqlTables {

    static final SqlTable USERS = SqlTable.of("users");
    static final SqlColumn<UUID> ID = USERS.column("id", JDBCType.OTHER);
    static final SqlColumn<Integer> BALANCE = USERS.column("token_balance", JDBCType.INTEGER);
    static final SqlColumn<Instant> UPDATED = USERS.column("updated_at", JDBCType.TIMESTAMP);
    static final BasicColumn[] USER = {
        ID,
        USERS.column("telegram_id"),
        USERS.column("username"),
        USERS.column("tier"),
        BALANCE,
        USERS.column("tags"),
        USERS.column("invited_by_id"),
        USERS.column("created_at"),
        UPDATED
    };
    static final SqlTable PAYMENTS = SqlTable.of("payments");
    static final SqlColumn<UUID> OWNER = PAYMENTS.column("user_id", JDBCType.OTHER);
    static final SqlColumn<String> PROVIDER = PAYMENTS.column("provider", JDBCType.VARCHAR);
    static final SqlColumn<String> EXTERNAL = PAYMENTS.column("external_id", JDBCType.VARCHAR);
    static final SqlColumn<BigDecimal> AMOUNT = PAYMENTS.column("amount", JDBCType.NUMERIC);
    static final SqlTable OPERATIONS = SqlTable.of("token_operations");
    static final SqlColumn<UUID> OPERATION_USER = OPERATIONS.column("user_id", JDBCType.OTHER);
    static final BasicColumn[] OPERATION = {
        OPERATIONS.column("id"),
        OPERATION_USER,
        OPERATIONS.column("amount"),
        OPERATIONS.column("metadata"),
        OPERATIONS.column("created_at")
    };

    private DynamicSqlTables() {}
}
