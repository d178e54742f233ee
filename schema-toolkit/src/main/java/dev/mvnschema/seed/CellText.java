package dev.mvnschema.seed;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** What PostgreSQL's input functions are given for a value of a seed file; whatever needs no change is left to them. */
final class CellText {

    private static final Pattern WITH_OFFSET =
            Pattern.compile("\\d{4,}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d(:?\\d\\d)?)");
    private static final String BASE64 = "base64:";

    private final JsonFactory json = new JsonFactory();

    /** Null for NULL. */
    @Nullable
    String of(SeedColumn column, SeedCell cell) {
        String text = cell.text();
        if (text == null) {
            return null;
        }
        if (column.json()) {
            // In CSV a JSON column holds JSON; in JSON a text is a text.
            return cell.form() == SeedCell.Form.TEXT ? quoted(text) : text;
        }
        if (column.array() && (cell.form() == SeedCell.Form.ARRAY || looksLikeArray(text))) {
            return array(column, cell, text);
        }
        return scalar(column, cell, text);
    }

    private static boolean looksLikeArray(String text) {
        return text.startsWith("[") && text.endsWith("]");
    }

    private static String scalar(SeedColumn column, SeedCell cell, String text) {
        String label = column.labels().get(text);
        if (label != null) {
            return label;
        }
        if (column.timestamp() && WITH_OFFSET.matcher(text).matches()) {
            return inUtc(text);
        }
        if (column.bytes() && text.startsWith(BASE64)) {
            try {
                return "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(text.substring(BASE64.length())));
            } catch (IllegalArgumentException e) {
                throw bad(cell, "This is not base64: " + e.getMessage() + ".");
            }
        }
        return text;
    }

    /** A column without a time zone holds UTC; PostgreSQL would drop the offset without a word. */
    private static String inUtc(String text) {
        String iso = text.replace(' ', 'T')
                .replaceFirst("([+-]\\d\\d)$", "$1:00")
                .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            return OffsetDateTime.parse(iso)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime()
                    .toString();
        } catch (DateTimeException notForUs) {
            return text;
        }
    }

    /** {@code ["a", null, ["b"]]} as {@code {"a",NULL,{"b"}}}. */
    private String array(SeedColumn column, SeedCell cell, String text) {
        boolean ofJson = column.type().startsWith("json");
        StringBuilder literal = new StringBuilder();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            boolean first = true;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean nested = token == JsonToken.START_ARRAY && (!ofJson || literal.length() == 0);
                if (token == JsonToken.END_ARRAY) {
                    literal.append('}');
                    first = false;
                    continue;
                }
                if (!first) {
                    literal.append(',');
                }
                first = nested;
                if (nested) {
                    literal.append('{');
                } else if (token == JsonToken.VALUE_NULL) {
                    literal.append("NULL");
                } else {
                    element(literal, element(column, parser, token, ofJson, cell));
                }
            }
        } catch (StreamReadException e) {
            throw bad(
                    cell,
                    "This is neither an array of PostgreSQL, {a,b}, nor one of JSON: " + e.getOriginalMessage() + ".");
        }
        return literal.toString();
    }

    private String element(SeedColumn column, JsonParser parser, JsonToken token, boolean ofJson, SeedCell cell) {
        if (token.isStructStart()) {
            if (!ofJson) {
                throw bad(cell, "An element of the array is an object.");
            }
            return JsonRows.structure(json, parser);
        }
        String text = parser.getString();
        if (ofJson) {
            return token == JsonToken.VALUE_STRING ? quoted(text) : text;
        }
        SeedColumn element =
                new SeedColumn(column.name(), column.type().replaceFirst("(\\[])+$", ""), false, column.labels());
        return scalar(element, cell, text);
    }

    private static void element(StringBuilder literal, String text) {
        literal.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.append(c);
        }
        literal.append('"');
    }

    private String quoted(String text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeString(text);
        }
        return out.toString();
    }

    private static SeedFault bad(SeedCell cell, String message) {
        return new SeedFault(SeedCode.BAD_VALUE, cell.line(), cell.column(), message, "Correct the value.");
    }
}
