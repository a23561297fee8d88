package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.wire.FormCodec;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks that each example of the contract is written as it was read. */
class ExampleRoundTripTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final JsonCodec json = new JsonCodec();
    private final FormCodec form = new FormCodec(json);

    @Test
    void everyOperationHasAnExampleOfItsAnswer() {
        assertThat(BundledContract.load().operations())
                .isNotEmpty()
                .noneMatch(operation -> operation.responses().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> anAnswerIsTheSameJsonAgain() {
        return BundledContract.load().operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(operation + ": " + example.getKey(), () -> {
                            Type type = GeneratedMethods.of(operation).getGenericReturnType();

                            Object answer = json.read(example.getValue().toString(), type);

                            assertThat(tree(json.write(answer))).isEqualTo(example.getValue());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> anAnswerIsTheSameByAPlainMapper() {
        return BundledContract.load().operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(operation + ": " + example.getKey(), () -> {
                            Type type = GeneratedMethods.of(operation).getGenericReturnType();
                            Object answer = json.read(example.getValue().toString(), type);

                            assertSameByAPlainMapper(answer, type);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsTheSameByAPlainMapper() {
        return requests((example, type) -> assertSameByAPlainMapper(json.read(example.toString(), type), type));
    }

    private void assertSameByAPlainMapper(Object model, Type type) throws JsonProcessingException {
        String written = PLAIN.writeValueAsString(model);
        Object back = PLAIN.readValue(written, PLAIN.constructType(type));

        assertThat(written).isEqualTo(json.write(model));
        assertThat(back).isEqualTo(model);
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsTheSameJsonAgain() {
        return requests((example, type) -> {
            Object body = json.read(example.toString(), type);

            assertThat(tree(json.write(body))).isEqualTo(example);
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsTheSameFormAgain() {
        return requests((example, type) -> {
            String sent = form.encode(json.read(example.toString(), type));

            assertThat(form.encode(form.decode(sent, type))).isEqualTo(sent);
        });
    }

    private static Stream<DynamicTest> requests(RequestCheck check) {
        return BundledContract.load().operations().stream()
                .flatMap(operation -> operation.requests().entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                operation + ": " + example.getKey(),
                                () -> check.of(example.getValue(), bodyType(GeneratedMethods.of(operation))))));
    }

    private static Class<?> bodyType(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .map(Parameter::getType)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(String text) throws JsonProcessingException {
        return PLAIN.readTree(text);
    }

    private interface RequestCheck {
        void of(JsonNode example, Class<?> type) throws Exception;
    }
}
