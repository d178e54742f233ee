package dev.mvnschema.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds a port that nobody listens on. */
final class Ports {

    /** Outside of the range from which operating systems hand out ports, so that it is free again tomorrow. */
    static final int PREFERRED = 15432;

    private static final int NEIGHBOURS = 100;

    private Ports() {}

    /** The remembered port, else the preferred one, else one of its neighbours, else any. */
    static int choose(OptionalInt remembered) {
        IntStream candidates =
                IntStream.concat(remembered.stream(), IntStream.range(PREFERRED, PREFERRED + NEIGHBOURS));
        OptionalInt free = candidates.filter(Ports::isFree).findFirst();
        return free.isPresent() ? free.getAsInt() : any();
    }

    /** Whether nobody has it now. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("no free port", e);
        }
    }
}
