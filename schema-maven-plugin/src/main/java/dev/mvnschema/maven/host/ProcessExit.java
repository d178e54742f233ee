package dev.mvnschema.maven.host;

/** The end of Maven's own process with a code of a goal: a plugin can only succeed or fail, and every failure is 1. */
public final class ProcessExit {

    private ProcessExit() {}

    /** Whether the process is this build's alone: not in {@code mvnd}, whose daemon serves the next build, too. */
    public static boolean isPossible() {
        return System.getProperties().stringPropertyNames().stream().noneMatch(name -> name.startsWith("mvnd."));
    }

    /** Ends the process; the shutdown hooks run. */
    public static void with(int code) {
        System.exit(code);
    }
}
