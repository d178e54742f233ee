package dev.mvnschema.maven.host;

/** Whether the goal runs in mvnd's daemon: a process that outlives the build and whose standard streams are the client's. */
public final class Mvnd {

    private Mvnd() {}

    /** By the property that the daemon is started with; no other Maven sets it. */
    public static boolean isHost() {
        return System.getProperty("mvnd.id") != null;
    }
}
