package dev.mvnschema.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a tar archive: files, directories and symbolic links, with GNU's and POSIX' long names. Nothing leaves the target
 * directory, whatever the names in the archive say.
 */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int MAX_NAME = 64 * 1024;

    private final InputStream in;
    private final Path target;
    private final byte[] header = new byte[BLOCK];
    private @Nullable String longName;
    private @Nullable String longLink;

    TarReader(InputStream in, Path target) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.target = target;
    }

    void unpack() throws IOException {
        while (readHeader()) {
            long size = octal(124, 12);
            switch ((char) header[156]) {
                case 'L' -> longName = text(size);
                case 'K' -> longLink = text(size);
                case 'x' -> extended(text(size));
                case 'g' -> skip(size);
                default -> entry(size);
            }
            skip((BLOCK - size % BLOCK) % BLOCK);
        }
    }

    private void entry(long size) throws IOException {
        String prefix = header[257] == 'u' && header[263] == 0 ? string(345, 155) : "";
        String shortName = prefix.isEmpty() ? string(0, 100) : prefix + "/" + string(0, 100);
        Path path = inside(longName == null ? shortName : longName);
        String link = longLink == null ? string(157, 100) : longLink;
        longName = null;
        longLink = null;
        switch ((char) header[156]) {
            case '5' -> Files.createDirectories(path);
            case '2' -> {
                Files.createDirectories(parent(path));
                inside(target.relativize(parent(path)).resolve(link).normalize().toString());
                Files.createSymbolicLink(path, Path.of(link));
            }
            case '0', '\0' -> file(path, size);
            default -> skip(size);
        }
    }

    private void file(Path path, long size) throws IOException {
        Files.createDirectories(parent(path));
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("the archive ends within " + path.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        boolean executable = (octal(100, 8) & 0100) != 0;
        if (executable && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Lines of {@code length key=value}; only the names matter here. */
    private void extended(String records) {
        int at = 0;
        while (at < records.length()) {
            int space = records.indexOf(' ', at);
            if (space < 0) {
                return;
            }
            int end = Math.min(records.length(), at + Integer.parseInt(records.substring(at, space)));
            String record = records.substring(space + 1, Math.max(space + 1, end - 1));
            if (record.startsWith("path=")) {
                longName = record.substring(5);
            } else if (record.startsWith("linkpath=")) {
                longLink = record.substring(9);
            }
            at = end;
        }
    }

    private Path inside(String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive names a file outside of itself: " + name);
        }
        return path;
    }

    private Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? target : parent;
    }

    private boolean readHeader() throws IOException {
        int read = in.readNBytes(header, 0, BLOCK);
        return read == BLOCK && header[0] != 0;
    }

    private String text(long size) throws IOException {
        if (size > MAX_NAME) {
            throw new IOException("the archive has a name of " + size + " bytes");
        }
        byte[] bytes = in.readNBytes((int) size);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private void skip(long count) throws IOException {
        in.skipNBytes(count);
    }

    private String string(int offset, int length) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.UTF_8);
    }

    private long octal(int offset, int length) {
        String digits = string(offset, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
