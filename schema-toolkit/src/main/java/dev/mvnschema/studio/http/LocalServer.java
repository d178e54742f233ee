package dev.mvnschema.studio.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A server on the loopback address that answers to one browser. */
public final class LocalServer implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Secrets secrets;

    private LocalServer(HttpServer server, ExecutorService threads, Secrets secrets) {
        this.server = server;
        this.threads = threads;
        this.secrets = secrets;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any that is free
     * @param routes by method and whole path: {@code POST /api/rows}
     * @throws java.net.BindException when the port is taken
     */
    public static LocalServer start(int port, Map<String, Route> routes) throws IOException {
        ServerLimits.apply();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        Secrets secrets = Secrets.random();
        Guard guard = new Guard(secrets, server.getAddress().getPort());
        ExecutorService threads = Threads.create();
        server.setExecutor(threads);
        server.createContext("/", new Dispatcher(guard, new Assets(), routes));
        server.start();
        return new LocalServer(server, threads, secrets);
    }

    /** Asks itself for the page's script, which is put together by that. */
    public void warmUp() throws IOException {
        String request = "GET /page.js HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address that opens the page, with the token. */
    public URI url() {
        return URI.create("http://localhost:" + port() + "/?token=" + secrets.token());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
