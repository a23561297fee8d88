package io.github.livechat4j.http.internal;

import io.github.livechat4j.api.Resources;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of the contract's enumerations, such as {@code chat_started}. They are published, so a message that shows one tells nothing
 * about the account.
 */
final class ContractWords {

    private static final String MODELS = "io.github.livechat4j.model";

    private final Set<String> words = new HashSet<>();
    private final Set<Type> seen = new HashSet<>();

    private ContractWords() {
        for (Method resource : Resources.class.getMethods()) {
            for (Method operation : resource.getReturnType().getMethods()) {
                List.of(operation.getGenericParameterTypes()).forEach(this::collect);
            }
        }
    }

    /** Tells whether a text is such a word, in the letters that the service uses. */
    static boolean has(String text) {
        return Holder.ALL.contains(text);
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType generic) {
            List.of(generic.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> model && model.getPackageName().startsWith(MODELS) && seen.add(model)) {
            if (model.getPermittedSubclasses() != null) {
                List.of(model.getPermittedSubclasses()).forEach(this::collect);
            }
            if (model.isRecord()) {
                for (RecordComponent component : model.getRecordComponents()) {
                    collect(component.getGenericType());
                }
            }
            addKnown(model);
        }
    }

    /** Generated enumerations list their constants, each of which prints as its word. */
    private void addKnown(Class<?> model) {
        try {
            Object known = model.getMethod("known").invoke(null);
            if (known instanceof List<?> constants) {
                constants.forEach(constant -> words.add(String.valueOf(constant)));
            }
        } catch (NoSuchMethodException e) {
            // a record or a union
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the words of " + model.getName(), e);
        }
    }

    /** Made at the first error, since a client whose calls succeed needs none of it. */
    private static final class Holder {

        private static final Set<String> ALL = Set.copyOf(new ContractWords().words);
    }
}
