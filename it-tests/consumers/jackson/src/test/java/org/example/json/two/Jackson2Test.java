package org.example.json.two;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.example.json.Mapper;
import org.example.json.ModelsInJson;

class Jackson2Test extends ModelsInJson {

    private static final JsonFactory STRICT = JsonFactory.builder().enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    @Override
    protected Stream<Mapper> plainMappers() {
        return Stream.of(
                mapper("plain", new ObjectMapper()),
                mapper("strict duplicates", new ObjectMapper(STRICT)),
                mapper("without nulls", new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL)),
                mapper("without empty values", new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_EMPTY)),
                mapper("without defaults", new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_DEFAULT)),
                mapper("other names", new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)),
                mapper("snake case", new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
                mapper("indented", new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)),
                mapper("sorted", new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)),
                mapper("arrays of Java", new ObjectMapper().enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)));
    }

    @Override
    protected Stream<Mapper> exactMappers() {
        return Stream.of(
                mapper("with the module", new ObjectMapper().findAndRegisterModules()),
                mapper(
                        "with the module, without empty values",
                        new ObjectMapper().findAndRegisterModules().setSerializationInclusion(JsonInclude.Include.NON_EMPTY)),
                mapper("decimals", new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)));
    }

    private static Mapper mapper(String name, ObjectMapper mapper) {
        return new Mapper() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            public Object read(String json, Type type) throws Exception {
                return mapper.readValue(json, mapper.constructType(type));
            }

            @Override
            public Object convert(Object value, Type type) {
                return mapper.convertValue(value, mapper.constructType(type));
            }

            @Override
            public void parseStrictly(String json) throws Exception {
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
