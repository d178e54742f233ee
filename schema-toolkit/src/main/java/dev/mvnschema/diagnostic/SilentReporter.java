package dev.mvnschema.diagnostic;

/** For callers that only want the result. */
final class SilentReporter implements Reporter {

    @Override
    public void progress(String line) {}

    @Override
    public void detail(String line) {}

    @Override
    public void warn(Diagnostic warning) {}
}
