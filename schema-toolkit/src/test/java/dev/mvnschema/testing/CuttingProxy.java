package dev.mvnschema.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server, counts what the client sends on its first connection, and ends one of them at an exact
 * message: before the server gets it, when the server has it, or when the server has answered it.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket door;
    private final int serverPort;
    private final int cutAt;
    private final Moment moment;
    private final Runnable blow;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean answering;

    /**
     * Opens the door.
     *
     * @param cutAt the number of the message, from 1; 0 for never
     * @param blow what happens at it; the connections are cut afterwards in any case
     */
    public CuttingProxy(int serverPort, int cutAt, Moment moment, Runnable blow) {
        this.serverPort = serverPort;
        this.cutAt = cutAt;
        this.moment = moment;
        this.blow = blow;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many messages the client has sent. */
    public int sent() {
        return sent.get();
    }

    /** Waits until the client has connected, or is no more. */
    public void awaitClient(Process client) throws InterruptedException {
        while (!first.await(100, TimeUnit.MILLISECONDS)) {
            if (!client.isAlive()) {
                return;
            }
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                synchronized (sockets) {
                    sockets.add(client);
                    sockets.add(server);
                }
                boolean counted = connections.incrementAndGet() == 1;
                first.countDown();
                start(() -> requests(client, server, counted));
                start(() -> answers(server, client, counted));
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    private void requests(Socket client, Socket server, boolean counted) {
        byte[] buffer = new byte[BUFFER];
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                boolean cut = counted && sent.incrementAndGet() == cutAt;
                if (cut && moment == Moment.BEFORE_THE_SERVER_HAS_IT) {
                    end();
                    return;
                }
                answering = cut;
                out.write(buffer, 0, length);
                if (cut && moment == Moment.WHEN_THE_SERVER_HAS_IT) {
                    end();
                    return;
                }
            }
        } catch (IOException e) {
            // One of the two is gone; both are closed now.
        }
    }

    private void answers(Socket server, Socket client, boolean counted) {
        byte[] buffer = new byte[BUFFER];
        try (client;
                server) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (counted && answering && moment == Moment.WHEN_IT_IS_ANSWERED) {
                    end();
                    return;
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // One of the two is gone; both are closed now.
        }
    }

    private void end() {
        blow.run();
        close();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            synchronized (sockets) {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a message counts as reached. */
    public enum Moment {
        BEFORE_THE_SERVER_HAS_IT,
        WHEN_THE_SERVER_HAS_IT,
        WHEN_IT_IS_ANSWERED
    }
}
