package dev.mvnschema.workflow;

/** Stands where a command will be; gone with the last of them. */
final class Unfurnished {

    private Unfurnished() {}

    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
    static <T> T command(Environment environment, Object request) {
        throw new UnsupportedOperationException(environment + " " + request);
    }
}
