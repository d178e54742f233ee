package dev.mvnschema.postgres.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code initdb} and {@code pg_ctl}. */
final class ServerCommands {

    private final Path programs;
    private final Account account;
    private final ServerDirectory directory;

    ServerCommands(Path programs, Account account, ServerDirectory directory) {
        this.programs = programs;
        this.account = account;
        this.directory = directory;
    }

    /** Runs a program to its end: true when it succeeded. What it said is in the command log. */
    boolean run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        File output = directory.commandLog().toFile();
        // To a file, not a pipe: the server inherits it and would die with a pipe's reader.
        ProcessBuilder builder = new ProcessBuilder(account.command(command))
                .directory(directory.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    /** Hands a directory over to the account that must be able to write it. */
    void give(Path path) throws IOException {
        if (account == Account.NOBODY) {
            Files.setAttribute(path, "unix:uid", Account.NOBODY_ID);
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
