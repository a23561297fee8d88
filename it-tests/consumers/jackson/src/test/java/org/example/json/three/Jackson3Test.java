package org.example.json.three;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Type;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.example.json.Mapper;
import org.example.json.ModelsInJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.PackageVersion;
import tools.jackson.databind.json.JsonMapper;

class Jackson3Test extends ModelsInJson {

    private static final JsonMapper STRICT =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    @Override
    protected Stream<Mapper> plainMappers() {
        return Stream.of(
                mapper("plain", it -> it),
                mapper("strict duplicates", it -> it.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)),
                mapper("without nulls", it -> including(it, JsonInclude.Include.NON_NULL)),
                mapper("without empty values", it -> including(it, JsonInclude.Include.NON_EMPTY)),
                mapper("without defaults", it -> including(it, JsonInclude.Include.NON_DEFAULT)),
                mapper("other names", it -> it.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)),
                mapper("snake case", it -> it.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
                mapper("indented", it -> it.enable(SerializationFeature.INDENT_OUTPUT)),
                mapper("sorted", it -> it.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)),
                mapper("arrays of Java", it -> it.enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)));
    }

    @Override
    protected Stream<Mapper> exactMappers() {
        return Stream.of(
                mapper("with the module", it -> it.findAndAddModules()),
                mapper(
                        "with the module, without empty values",
                        it -> including(it.findAndAddModules(), JsonInclude.Include.NON_EMPTY)),
                mapper("decimals", it -> it.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)));
    }

    private static JsonMapper.Builder including(JsonMapper.Builder builder, JsonInclude.Include which) {
        return builder.changeDefaultPropertyInclusion(unset -> JsonInclude.Value.construct(which, which));
    }

    private static Mapper mapper(String name, UnaryOperator<JsonMapper.Builder> setting) {
        JsonMapper mapper = setting.apply(JsonMapper.builder()).build();
        return new Mapper() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            public Object read(String json, Type type) {
                return mapper.readValue(json, mapper.constructType(type));
            }

            @Override
            public Object convert(Object value, Type type) {
                return mapper.convertValue(value, mapper.constructType(type));
            }

            @Override
            public void parseStrictly(String json) {
                try (JsonParser parser = STRICT.createParser(json)) {
                    while (parser.nextToken() != null) {
                        // the mapper itself fails
                    }
                }
            }

            @Override
            public String toString() {
                return "Jackson " + PackageVersion.VERSION + ", " + name;
            }
        };
    }
}
