package dev.mvnschema.runtime;

import java.time.Duration;
import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.LogFactory;

/**
 * Writes statements into the log that MyBatis writes into: SLF4J where it is there, else what else is. The logger is called
 * {@code dev.mvnschema.runtime.QueryLog}. Values of parameters are left out unless they are asked for.
 */
public final class QueryLog implements QueryListener {

    private static final Log LOG = LogFactory.getLog(QueryLog.class);

    private final Duration threshold;
    private final boolean parameters;

    private QueryLog(Duration threshold, boolean parameters) {
        this.threshold = threshold;
        this.parameters = parameters;
    }

    /** All statements, at level debug; failed ones at level warn. */
    public static QueryLog all() {
        return new QueryLog(Duration.ZERO, false);
    }

    /** Statements that took this long or longer, at level warn; and failed ones. */
    public static QueryLog slowerThan(Duration threshold) {
        return new QueryLog(threshold, false);
    }

    /** With the values of parameters. */
    public QueryLog withParameters() {
        return new QueryLog(threshold, true);
    }

    @Override
    public void onQuery(QueryEvent event) {
        boolean slow = !threshold.isZero() && event.duration().compareTo(threshold) >= 0;
        if (slow || event.error() != null) {
            LOG.warn(line(event));
        } else if (threshold.isZero() && LOG.isDebugEnabled()) {
            LOG.debug(line(event));
        }
    }

    private String line(QueryEvent event) {
        return parameters ? event + " " + event.parameters() : event.toString();
    }
}
