package dev.mvnschema.studio.http;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the page, from the class path. */
final class Assets {

    private static final String ROOT = "/dev/mvnschema/studio/web/";

    /** Without dots save that of the ending: no such path leaves the directory. */
    private static final Pattern PATH = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(html|js|css|svg)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** Null when there is none. */
    @Nullable
    Asset find(String path) {
        Asset known = read.get(path);
        if (known != null || !PATH.matcher(path).matches()) {
            return known;
        }
        Asset found = load(path);
        if (found != null) {
            read.put(path, found);
        }
        return found;
    }

    private static @Nullable Asset load(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            String tag = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
            return new Asset(bytes, type, '"' + tag + '"');
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the class path cannot be read", e);
        }
    }

    /** A file. */
    static final class Asset {

        private final byte[] bytes;
        private final String type;
        private final String tag;

        Asset(byte[] bytes, String type, String tag) {
            this.bytes = bytes;
            this.type = type;
            this.tag = tag;
        }

        /** The tag changes with the content, so the browser asks each time and gets it once. */
        Answer answer(@Nullable String knownTag) {
            Map<String, String> headers = Map.of("ETag", tag, "Cache-Control", "no-cache");
            if (tag.equals(knownTag)) {
                return new Answer(304, type, headers, out -> {});
            }
            return new Answer(200, type, headers, out -> out.write(bytes));
        }

        Answer withCookie(String cookie) {
            return new Answer(
                    200, type, Map.of("Set-Cookie", cookie, "Cache-Control", "no-store"), out -> out.write(bytes));
        }
    }
}
