package dev.mvnschema.runtime.internal;

import tools.jackson.databind.json.JsonMapper;

/** Jackson 3. */
final class Jackson3 implements JsonBinding {

    private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (RuntimeException e) {
            throw JsonBinding.failed("no JSON of a ", value.getClass(), e);
        }
    }

    @Override
    public <T> T read(String text, Class<T> type) {
        T value;
        try {
            value = mapper.readValue(text, type);
        } catch (RuntimeException e) {
            throw JsonBinding.failed("the document is no ", type, e);
        }
        if (value == null) {
            throw JsonBinding.failed("the document is null, no ", type, null);
        }
        return value;
    }
}
