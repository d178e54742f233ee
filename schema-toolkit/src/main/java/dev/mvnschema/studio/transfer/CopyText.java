package dev.mvnschema.studio.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of {@code COPY}, gathered until they are sent. */
final class CopyText {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder line = new StringBuilder();

    void add(List<@Nullable String> values) {
        line.setLength(0);
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : "\t");
            String value = values.get(i);
            if (value == null) {
                line.append("\\N");
            } else {
                value.chars().forEach(c -> escaped((char) c));
            }
        }
        bytes.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private void escaped(char c) {
        switch (c) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            default -> line.append(c);
        }
    }

    int size() {
        return bytes.size();
    }

    /** What has been gathered; nothing is left. */
    byte[] taken() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
