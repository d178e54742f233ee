package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.SchemaConfiguration;
import dev.mvnschema.runtime.SchemaDatabase;
import dev.mvnschema.runtime.internal.Channels;
import dev.mvnschema.runtime.internal.SqlChannel;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;

/** The way to the database: a mapper for each model, and transactions. */
public final class Database extends SchemaDatabase<Database> {

    private Database(SqlChannel channel) {
        super(channel);
    }

    /**
     * Connects to {@code DATABASE_URL}: the environment variable or, in development, the line of {@code .env}; else to the embedded
     * server that {@code schema:start} has started.
     */
    public static Database connect() {
        return new Database(Channels.connect());
    }

    /** Connects to this {@code postgresql://…} or {@code jdbc:postgresql://…} address. */
    public static Database connect(String url) {
        return new Database(Channels.connect(url));
    }

    /** On the connections of a data source or pool, which stays the caller's to close. */
    public static Database of(DataSource dataSource) {
        return new Database(Channels.of(dataSource));
    }

    /** The same through MyBatis, when the configuration has interceptors. */
    public static Database of(DataSource dataSource, SchemaConfiguration configuration) {
        return new Database(Channels.of(dataSource, configuration));
    }

    /**
     * On a MyBatis session, whose factory was made with {@link #configuration()}: Spring's {@code SqlSessionTemplate}.
     */
    public static Database of(SqlSession session) {
        return new Database(Channels.of(session));
    }

    /** A MyBatis configuration that knows all mappers. */
    public static SchemaConfiguration configuration() {
        return new SchemaConfiguration(
                AccountTable.MAPPER,
                ChannelTable.MAPPER,
                ChannelSettingTable.MAPPER,
                PaymentTable.MAPPER,
                ProfileTable.MAPPER,
                TokenOperationTable.MAPPER,
                UserTable.MAPPER);
    }

    public AccountMapper account() {
        return AccountTable.MAPPER.on(channel);
    }

    public ChannelMapper channel() {
        return ChannelTable.MAPPER.on(channel);
    }

    public ChannelSettingMapper channelSetting() {
        return ChannelSettingTable.MAPPER.on(channel);
    }

    public PaymentMapper payment() {
        return PaymentTable.MAPPER.on(channel);
    }

    public ProfileMapper profile() {
        return ProfileTable.MAPPER.on(channel);
    }

    public TokenOperationMapper tokenOperation() {
        return TokenOperationTable.MAPPER.on(channel);
    }

    public UserMapper user() {
        return UserTable.MAPPER.on(channel);
    }

    @Override
    protected Database on(SqlChannel other) {
        return new Database(other);
    }
}
