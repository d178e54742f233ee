package dev.mvnschema.cli;

/** What {@code --help} says. */
final class Help {

    static final String TEXT = """
            Usage: java -jar schema-cli-standalone.jar <command> [options]

            Commands
              deploy     applies the pending migrations; safe to run twice, or from many machines at once
              status     how files, history and database stand to one another
              resolve    tells the history what happened outside of it
              seed       runs the SQL, CSV and JSON seeds
              validate   checks the migration files, and the schema where it is; needs no database

            The database
              --url <url>                postgresql://user@host:5432/name or jdbc:postgresql://…; else DATABASE_URL, also from .env
              --user <name>              when the URL names none; the password comes from DATABASE_PASSWORD or the URL

            The files
              --migrations <place>       a directory, or classpath:db/migration (the usual place, when there is no directory
                                         db/migration)
              --seedDirectory <dir>      usually db/seed
              --environment <name>       seeds of this sub-folder too
              --schemaDirectory <dir>    for validate: *.prisma files; usually schema, when it is there

            deploy
              --backup <file>            saves the database first with pg_dump (--pgDump <path>)
              --lockTimeout, --lockAttempts, --statementTimeout, --lockWait, --placeholders a=b,c=d
            status
              --shadowUrl <url>          a database that may be wiped; with it the database itself is compared too
            resolve
              --applied <versions>, --rolledBack <versions>, --edited <versions>: with commas between them, or all

            Output
              --output text|json         the result on standard output; progress goes to standard error
              --outputFile <file>        the result to a file
              -q, --quiet                no progress
              -v, --verbose              more of it

            An option may be written like the property of the goal: -Dschema.lockWait=1min, --lockWait 1min, --lock-wait=1min.

            Exit codes
              0  done; status: up to date
              1  an error, with its code on standard error
              2  status: migrations are pending
              3  status: a migration failed, was edited, is missing or out of order
              4  status: the database has drifted
            """;

    private Help() {}
}
