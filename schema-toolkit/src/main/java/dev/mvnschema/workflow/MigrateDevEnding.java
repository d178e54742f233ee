package dev.mvnschema.workflow;

import java.nio.file.Path;
import java.util.List;

/** What every way through {@link MigrateDev} ends with: seeds on a first run, generated code, and the result. */
final class MigrateDevEnding {

    private final Environment environment;
    private final MigrateDev.Request request;
    private final TargetDatabase target;
    private final List<String> unmodelled;
    private final boolean firstRun;
    private List<String> warnings = List.of();
    private List<Path> written = List.of();

    MigrateDevEnding(
            Environment environment,
            MigrateDev.Request request,
            TargetDatabase target,
            List<String> unmodelled,
            boolean firstRun) {
        this.environment = environment;
        this.request = request;
        this.target = target;
        this.unmodelled = unmodelled;
        this.firstRun = firstRun;
    }

    MigrateDevEnding withWarnings(List<String> found) {
        warnings = found;
        return this;
    }

    MigrateDevEnding withWritten(List<Path> files) {
        written = files;
        return this;
    }

    MigrateDev.Result result(MigrateDev.Outcome outcome, List<String> applied) {
        boolean done = outcome != MigrateDev.Outcome.CANCELLED && outcome != MigrateDev.Outcome.CREATED_ONLY;
        Seed.Result seeded = null;
        if (done && request.seed() && firstRun && !applied.isEmpty()) {
            seeded = new Seed(environment)
                    .run(new Seed.Request(request.layout(), request.database(), request.seedEnvironment()), target);
        }
        GenerateCode.Result generated = done && request.generate()
                ? new GenerateCode(environment).run(new GenerateCode.Request(request.layout(), request.packageChoice()))
                : null;
        return new MigrateDev.Result(
                outcome, target.address(), written, applied, warnings, unmodelled, generated, seeded);
    }
}
