package dev.mvnschema.runtime;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Counts what goes over the wire to PostgreSQL: the statements executed, and how often the client waits for an answer. It reads the
 * driver's own messages, so that nothing a layer above does can hide from it.
 */
public final class Wire {

    private static final Map<String, Wire> ALL = new ConcurrentHashMap<>();

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final String id = "wire" + System.identityHashCode(this);

    private Wire() {
        ALL.put(id, this);
    }

    static Wire tap() {
        return new Wire();
    }

    /** The same database over sockets that are counted. */
    PGSimpleDataSource counted(DataSource dataSource) throws SQLException {
        PGSimpleDataSource counted = new PGSimpleDataSource();
        try (Connection connection = dataSource.getConnection()) {
            counted.setUrl(connection.getMetaData().getURL());
            counted.setUser(connection.getMetaData().getUserName());
        }
        counted.setPassword("postgres");
        counted.setSslmode("disable"); // or the first message of a connection would not be the first
        counted.setSocketFactory(Sockets.class.getName());
        counted.setSocketFactoryArg(id);
        return counted;
    }

    /** What the work costs. */
    Cost of(Runnable work) {
        long statementsBefore = statements.get();
        long roundTripsBefore = roundTrips.get();
        work.run();
        return new Cost(statements.get() - statementsBefore, roundTrips.get() - roundTripsBefore);
    }

    /**
     * What a piece of work cost.
     *
     * @param statements executed, BEGIN and COMMIT among them
     * @param roundTrips how often the client waited
     */
    record Cost(long statements, long roundTrips) {}

    /** Called by the driver. */
    public static final class Sockets extends SocketFactory {

        private final Wire wire;

        public Sockets(String id) {
            this.wire = Objects.requireNonNull(ALL.get(id), id);
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public OutputStream getOutputStream() throws IOException {
                    return wire.new Counted(super.getOutputStream());
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return wire.new Answers(super.getInputStream());
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            Socket socket = createSocket();
            socket.connect(new InetSocketAddress(host, port));
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            Socket socket = createSocket();
            socket.connect(new InetSocketAddress(host, port));
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
                throws IOException {
            return createSocket(host, port);
        }
    }

    /** Follows the messages: a letter, four bytes of length, the rest; the first one of a connection has no letter. */
    private final class Counted extends FilterOutputStream {

        private int letter = -1;
        private int lengthBytes;
        private int left;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                follow(bytes[i] & 0xFF);
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void write(int one) throws IOException {
            follow(one & 0xFF);
            out.write(one);
        }

        private void follow(int one) {
            if (letter == 0) {
                letter = one;
            } else if (lengthBytes < 4) {
                left = (left << 8) | one;
                lengthBytes++;
                if (lengthBytes == 4) {
                    left -= 4;
                    count();
                    end();
                }
            } else {
                left--;
                end();
            }
        }

        private void end() {
            if (left == 0) {
                letter = 0;
                lengthBytes = 0;
            }
        }

        /** E: execute; Q: a simple query. */
        private void count() {
            asked.set(true);
            if (letter == 'E' || letter == 'Q') {
                statements.incrementAndGet();
            }
        }
    }

    /** Who reads after something was sent waits for the server. */
    private final class Answers extends FilterInputStream {

        Answers(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            answer();
            return in.read(bytes, offset, length);
        }

        @Override
        public int read() throws IOException {
            answer();
            return in.read();
        }

        private void answer() {
            if (asked.getAndSet(false)) {
                roundTrips.incrementAndGet();
            }
        }
    }
}
