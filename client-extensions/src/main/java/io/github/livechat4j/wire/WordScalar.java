package io.github.livechat4j.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A word of an open enumeration: a class with a static {@link JsonCreator} that converts a text to a value, and a
 * {@link JsonValue} that returns the text.
 */
record WordScalar(LazyHandle creator, LazyHandle word) implements ScalarKind {

    /** Returns the scalar of a class if it is an open enumeration. */
    static Optional<WordScalar> find(Class<?> type) {
        Optional<Method> creator = method(
                type,
                method -> method.isAnnotationPresent(JsonCreator.class)
                        && Modifier.isStatic(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
        Optional<Method> word = method(
                type, method -> method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
        return creator.flatMap(of -> word.map(value -> new WordScalar(LazyHandle.of(of), LazyHandle.of(value))));
    }

    private static Optional<Method> method(Class<?> type, Predicate<Method> wanted) {
        return Arrays.stream(type.getDeclaredMethods()).filter(wanted).findFirst();
    }

    @Override
    public @Nullable Object ofUsual(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = parser.getText();
        Object value = text.isEmpty() ? null : creator.call(text);
        return value != null && tree(value).equals(text) ? value : null;
    }

    @Override
    public @Nullable Object of(Object raw) {
        String text = TextScalar.text(raw);
        return text == null || text.isEmpty() ? null : creator.call(text);
    }

    @Override
    public Object tree(Object value) {
        return word.call(value);
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString((String) word.call(value));
    }

    @Override
    public String expected() {
        return "a word";
    }

    @Override
    public FieldType fieldType() {
        return FieldType.Scalar.WORD;
    }
}
