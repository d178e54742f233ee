package dev.mvnschema.runtime;

/**
 * Puts the SQL and the values of its parameters into the messages of what a database throws, which never have them otherwise. For
 * development: messages end up in logs and answers, and values are data of your users.
 * {@code db.listeningTo(new ValuesInErrors())}, or {@code configuration.addListener(new ValuesInErrors())} for injected mappers
 */
public final class ValuesInErrors implements QueryListener {

    @Override
    public void onQuery(QueryEvent event) {
        if (event.error() instanceof DatabaseException error) {
            error.show(event.sql() + " " + event.parameters());
        }
    }
}
