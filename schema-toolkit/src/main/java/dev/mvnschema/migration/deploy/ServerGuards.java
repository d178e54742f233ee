package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseUrl;
import java.sql.SQLException;

/** What about the server keeps a deploy from beginning. */
final class ServerGuards {

    private ServerGuards() {}

    /** @throws DiagnosticException when the server is another product, a standby, or read-only */
    static void check(DeploySession session) throws SQLException {
        DatabaseUrl url = session.connections().url();
        String version = String.valueOf(session.query("SELECT version()"));
        if (!version.startsWith("PostgreSQL") && !version.startsWith("EnterpriseDB")) {
            throw new DiagnosticException(Diagnostic.error(
                            DeployCode.NOT_POSTGRESQL,
                            "The server at " + url.address() + " is not PostgreSQL.",
                            "Check the database URL; this tool's guarantees hold on PostgreSQL alone.")
                    .because("It calls itself " + Unit.shown(version) + "."));
        }
        if ("t".equals(session.query("SELECT pg_is_in_recovery()"))) {
            throw new DiagnosticException(Diagnostic.error(
                    DeployCode.READ_ONLY,
                    "The server at " + url.address() + " is a standby: it repeats what its primary does and takes no"
                            + " changes.",
                    "Name the primary in the database URL; with several hosts, targetServerType=primary finds it.",
                    "After a failover: SELECT pg_promote() makes this one the primary."));
        }
        if ("on".equals(session.query("SHOW transaction_read_only"))) {
            throw new DiagnosticException(Diagnostic.error(
                    DeployCode.READ_ONLY,
                    "Sessions of \"" + session.user() + "\" in the database \"" + url.database() + "\" at "
                            + url.address() + " are read-only (default_transaction_read_only is on).",
                    "See where it is set: SELECT * FROM pg_db_role_setting; or in the URL's options.",
                    "ALTER ROLE … RESET default_transaction_read_only, or ALTER DATABASE … RESET"
                            + " default_transaction_read_only."));
        }
    }

    /** Whether the schema holds anything that no extension brought. */
    static boolean isEmpty(DeploySession session, String schema) throws SQLException {
        return "f".equals(session.query("""
                SELECT EXISTS (
                    SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                                      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                    UNION ALL
                    SELECT 1 FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                    WHERE n.nspname = ? AND t.typtype IN ('e', 'd', 'r')
                      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                                      WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
                    UNION ALL
                    SELECT 1 FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
                    WHERE n.nspname = ?
                      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                                      WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'))""", schema, schema, schema));
    }
}
