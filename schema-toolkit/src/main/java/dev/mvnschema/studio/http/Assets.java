package dev.mvnschema.studio.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of the page, from the class path. There are few of them, and no other path leads anywhere. */
final class Assets {

    private static final String ROOT = "/dev/mvnschema/studio/web/";

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "locked.html", "text/html; charset=utf-8",
            "page.js", "text/javascript; charset=utf-8",
            "page.css", "text/css; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** Null when there is none. */
    @Nullable
    Asset find(String path) {
        String type = TYPES.get(path);
        return type == null ? null : read.computeIfAbsent(path, name -> asset(content(name), type));
    }

    private static String content(String name) {
        return switch (name) {
            case "page.js" -> new PageAssembly(Assets::text).script("js/main.js");
            case "page.css" -> new PageAssembly(Assets::text).style("css/main.css");
            default -> text(name);
        };
    }

    private static String text(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the class path cannot be read", e);
        }
    }

    private static Asset asset(String content, String type) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(bytes, type, '"' + HexFormat.of().formatHex(digest, 0, 12) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
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
