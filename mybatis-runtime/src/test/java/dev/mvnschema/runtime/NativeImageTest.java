package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.internal.JsonBinding;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file that tells {@code native-image} what is reached by reflection names what there is. */
class NativeImageTest {

    private static final String FILE =
            "/META-INF/native-image/dev.mvnschema/mybatis-runtime/reachability-metadata.json";

    @Test
    void every_type_method_and_proxy_exists() throws Exception {
        ClassLoader loader = getClass().getClassLoader();
        for (JsonNode entry : metadata().get("reflection")) {
            JsonNode type = entry.get("type");
            if (type.isObject()) {
                List<Class<?>> interfaces = new ArrayList<>();
                for (JsonNode name : type.get("proxy")) {
                    interfaces.add(Class.forName(name.asString(), false, loader));
                }
                assertThat(Proxy.newProxyInstance(
                                loader, interfaces.toArray(Class[]::new), (proxy, method, arguments) -> null))
                        .isNotNull();
                continue;
            }
            Class<?> found = Class.forName(type.asString(), false, loader);
            for (JsonNode method : entry.path("methods")) {
                Class<?>[] parameters =
                        new Class<?>[method.get("parameterTypes").size()];
                for (int i = 0; i < parameters.length; i++) {
                    parameters[i] =
                            Class.forName(method.get("parameterTypes").get(i).asString(), false, loader);
                }
                String name = method.get("name").asString();
                assertThat(
                                name.equals("<init>")
                                        ? found.getDeclaredConstructor(parameters)
                                        : found.getMethod(name, parameters))
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Executor.class,
                StatementHandler.class,
                ParameterHandler.class,
                ResultSetHandler.class,
                ModelMapper.class,
                ChangeMapper.class,
                ReadMapper.class
            })
    void what_interceptors_and_extended_mappers_reach_is_there(Class<?> type) throws IOException {
        assertThat(types()).contains(type.getName());
    }

    /** The libraries that {@link JsonBinding} looks for by name. */
    @Test
    void json_libraries_can_be_found() throws IOException {
        assertThat(types()).contains(JsonMapper.class.getName(), "com.fasterxml.jackson.databind.json.JsonMapper");
    }

    private static List<String> types() throws IOException {
        List<String> types = new ArrayList<>();
        for (JsonNode entry : metadata().get("reflection")) {
            if (entry.get("type").isString()) {
                types.add(entry.get("type").asString());
            }
        }
        return types;
    }

    private static JsonNode metadata() throws IOException {
        try (InputStream file = NativeImageTest.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
