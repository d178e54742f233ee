package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.SchemaConfiguration;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;

/** Opens channels. */
@SuppressWarnings("DoNotCallSuggester")
public final class Channels {

    private Channels() {}

    public static SqlChannel connect() {
        throw new UnsupportedOperationException();
    }

    public static SqlChannel connect(String url) {
        throw new UnsupportedOperationException(url);
    }

    public static SqlChannel of(DataSource dataSource) {
        throw new UnsupportedOperationException(dataSource.toString());
    }

    public static SqlChannel of(DataSource dataSource, SchemaConfiguration configuration) {
        throw new UnsupportedOperationException(dataSource.toString() + configuration.hashCode());
    }

    public static SqlChannel of(SqlSession session) {
        throw new UnsupportedOperationException(session.toString());
    }
}
