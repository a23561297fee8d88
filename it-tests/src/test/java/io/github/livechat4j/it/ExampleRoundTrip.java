package io.github.livechat4j.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.wire.FormCodec;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads each example of an operation as its generated model, and writes it again. */
final class ExampleRoundTrip {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+\\.0");
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final JsonCodec json = new JsonCodec();
    private final FormCodec form = new FormCodec(json);
    private final List<String> faults = new ArrayList<>();

    private ExampleRoundTrip() {}

    /** Returns the examples that differ after writing; empty if there are none. */
    static List<String> faults(ContractOperation operation) {
        ExampleRoundTrip trip = new ExampleRoundTrip();
        Method method = GeneratedMethods.of(operation);
        operation.responses().forEach((name, example) -> trip.model(name, example, method.getGenericReturnType()));
        operation.requests().forEach((name, example) -> trip.body(name, example, bodyType(method)));
        return trip.faults;
    }

    private static Class<?> bodyType(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .map(Parameter::getType)
                .findFirst()
                .orElseThrow();
    }

    private void model(String name, JsonNode example, Type type) {
        try {
            Object model =
                    json.read(example.toString(), type, value -> faults.add(name + ": cannot be read: " + value));
            String written = json.write(model);
            same(name + " as JSON", example, PLAIN.readTree(written));
            same(name + " by a plain mapper", written, PLAIN.writeValueAsString(model));
            same(name + " read by a plain mapper", model, PLAIN.readValue(written, PLAIN.constructType(type)));
        } catch (RuntimeException | JsonProcessingException e) {
            faults.add(name + ": " + e);
        }
    }

    private void body(String name, JsonNode example, Class<?> type) {
        model(name, example, type);
        try {
            String sent = form.encode(json.read(example.toString(), type));
            String again = form.encode(form.decode(sent, type));
            same(name + " as a form", oneAsMany(PhpForm.read(sent)), oneAsMany(PhpForm.read(again)));
        } catch (RuntimeException e) {
            faults.add(name + " as a form: " + e);
        }
    }

    private void same(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            faults.add(what + ": is " + got + ", and was " + expected);
        }
    }

    /**
     * Returns a form in which a list of one element is that element, since the contract may accept both, and in which
     * a number without a fraction is written as such: a form does not tell {@code 3} from {@code 3.0}.
     */
    private static JsonNode oneAsMany(JsonNode form) {
        if (!form.isObject()) {
            String text = form.asText();
            return form.isTextual() && WHOLE.matcher(text).matches()
                    ? PLAIN.getNodeFactory().textNode(text.substring(0, text.length() - ".0".length()))
                    : form;
        }
        ObjectNode copy = PLAIN.createObjectNode();
        form.properties().forEach(member -> {
            JsonNode value = oneAsMany(member.getValue());
            boolean isOne = value.size() == 1 && value.path("0").isTextual();
            copy.set(member.getKey(), isOne ? value.path("0") : value);
        });
        return copy;
    }
}
