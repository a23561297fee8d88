package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.livechat4j.api.Resources;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each optional field of each decoded model with odd values, one at a time. */
class UnreadableFieldsTest {

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "2",
            "1760000000000",
            "12345678901234567890.5",
            "1e400",
            "\"unknown\"",
            "\"" + "x".repeat(10_000) + "\"",
            "[[1],{\"id\":{}}]",
            "{\"a\":{\"b\":[null,{\"c\":1}]}}",
            "{\"0\":{\"id\":[]},\"3\":7}");

    private final JsonCodec codec = new JsonCodec();

    static Stream<Class<?>> models() {
        Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
        for (Method resource : Resources.class.getMethods()) {
            for (Method operation : resource.getReturnType().getMethods()) {
                collect(operation.getGenericReturnType(), found);
            }
        }
        collect(io.github.livechat4j.model.WebhookDelivery.class, found);
        return found.stream();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> model && model.isAnnotationPresent(JsonTypeInfo.class)) {
            for (JsonSubTypes.Type subtype :
                    model.getAnnotation(JsonSubTypes.class).value()) {
                collect(subtype.value(), found);
            }
        } else if (type instanceof Class<?> model
                && model.isRecord()
                && model.getPackageName().equals("io.github.livechat4j.model")
                && found.add(model)) {
            for (RecordComponent component : model.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void read_whenAnOptionalFieldIsOdd_thenNoRecordIsLostAndItsValueIsKept(Class<?> model) {
        RecordShape shape = codec.types().recordOf(model).shape();
        String plain = codec.write(required(shape));
        List<String> lost = new ArrayList<>();
        int cases = 0;
        for (Component component : shape.components()) {
            for (String odd : component.isRequired() ? List.<String>of() : ODD) {
                String text = "[" + plain + "," + with(plain, component.name(), odd) + "," + plain + "]";
                List<?> read = (List<?>) codec.read(text, new ListOf(model), leftOut -> {});
                cases++;
                boolean isKept = read.size() == 3
                        && codec.read(codec.write(read), Object.class).equals(codec.read(text, Object.class));
                if (!isKept) {
                    lost.add(component.name() + ": " + odd.substring(0, Math.min(odd.length(), 40)));
                }
            }
        }
        System.out.println(model.getSimpleName() + ": " + cases + " odd values, " + lost.size() + " lost");

        assertThat(lost).isEmpty();
    }

    private static String with(String object, String name, String value) {
        String separator = object.equals("{}") ? "" : ",";
        return object.substring(0, object.length() - 1) + separator + "\"" + name + "\":" + value + "}";
    }

    private static Map<String, Object> required(RecordShape shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Component component : shape.required()) {
            members.put(component.name(), sample(component.type()));
        }
        return members;
    }

    private static Object sample(WireType type) {
        if (type instanceof ListType) {
            return List.of();
        }
        if (type instanceof RecordType record) {
            return required(record.shape());
        }
        if (type instanceof ScalarType scalar) {
            return scalar.scalar() instanceof NumberScalar || scalar.scalar() instanceof FlagScalar ? 1 : "a";
        }
        return Map.of();
    }

    /** The type of a list of a model. */
    private record ListOf(Class<?> element) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {element};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public Type getOwnerType() {
            return List.class;
        }
    }
}
