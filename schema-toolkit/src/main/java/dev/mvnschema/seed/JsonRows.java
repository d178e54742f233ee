package dev.mvnschema.seed;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON: an array of objects, one per row. A field that is absent is left to the database; {@code null} is NULL. */
final class JsonRows implements RowReader {

    private final JsonFactory factory = new JsonFactory();
    private final JsonParser parser;
    private List<String> names = List.of();
    private boolean begun;

    JsonRows(Reader text) {
        this.parser = factory.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public @Nullable SeedRow next() throws IOException {
        try {
            if (!begun) {
                begun = true;
                expect(parser.nextToken(), JsonToken.START_ARRAY, "an array of objects");
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return null;
            }
            expect(token, JsonToken.START_OBJECT, "an object for each row");
            return row(parser.currentTokenLocation().getLineNr());
        } catch (StreamReadException e) {
            TokenStreamLocation at = e.getLocation();
            throw new SeedFault(
                    SeedCode.MALFORMED,
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(),
                    "This is not JSON: " + e.getOriginalMessage() + ".",
                    "Write an array of objects: [{\"id\": 1, \"name\": \"Ada\"}].");
        }
    }

    private SeedRow row(int line) {
        List<String> found = new ArrayList<>();
        List<SeedCell> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            found.add(parser.currentName());
            JsonToken token = parser.nextToken();
            TokenStreamLocation at = parser.currentTokenLocation();
            cells.add(cell(token, at.getLineNr(), at.getColumnNr()));
        }
        if (!found.equals(names)) {
            names = List.copyOf(found);
        }
        return new SeedRow(names, cells, line);
    }

    private SeedCell cell(JsonToken token, int line, int column) {
        return switch (token) {
            case VALUE_NULL -> new SeedCell(null, SeedCell.Form.PLAIN, line, column);
            case VALUE_STRING -> new SeedCell(parser.getString(), SeedCell.Form.TEXT, line, column);
            case START_ARRAY -> new SeedCell(structure(factory, parser), SeedCell.Form.ARRAY, line, column);
            case START_OBJECT -> new SeedCell(structure(factory, parser), SeedCell.Form.OBJECT, line, column);
            default -> new SeedCell(parser.getString(), SeedCell.Form.LITERAL, line, column);
        };
    }

    /** The array or object that begins here, as it stands but for white space; numbers keep all of their digits. */
    static String structure(JsonFactory factory, JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            int depth = 0;
            JsonToken token = parser.currentToken();
            while (token != null) {
                copy(copy, parser, token);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                token = depth == 0 ? null : parser.nextToken();
            }
        }
        return text.toString();
    }

    private static void copy(JsonGenerator copy, JsonParser parser, JsonToken token) {
        switch (token) {
            case START_ARRAY -> copy.writeStartArray();
            case END_ARRAY -> copy.writeEndArray();
            case START_OBJECT -> copy.writeStartObject();
            case END_OBJECT -> copy.writeEndObject();
            case PROPERTY_NAME -> copy.writeName(parser.currentName());
            case VALUE_STRING -> copy.writeString(parser.getString());
            case VALUE_TRUE -> copy.writeBoolean(true);
            case VALUE_FALSE -> copy.writeBoolean(false);
            case VALUE_NULL -> copy.writeNull();
            default -> copy.writeRawValue(parser.getString());
        }
    }

    private void expect(@Nullable JsonToken token, JsonToken wanted, String what) {
        if (token != wanted) {
            TokenStreamLocation at = parser.currentTokenLocation();
            throw new SeedFault(
                    SeedCode.MALFORMED,
                    Math.max(1, at.getLineNr()),
                    Math.max(1, at.getColumnNr()),
                    "Here " + what + " is expected.",
                    "Write an array of objects: [{\"id\": 1, \"name\": \"Ada\"}].");
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
