package io.github.livechat4j.http.internal;

import io.github.livechat4j.api.Resources;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of the contract's enumerations, such as {@code chat_started}. They are public, so a message may show them:
 * they reveal nothing about the account.
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

    /** Returns whether a text is such a word, case-sensitively. */
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

    /** Adds the words of a generated enumeration: its known constants, whose {@code toString} is the word. */
    private void addKnown(Class<?> model) {
        try {
            Method known = model.getMethod("known");
            // a record may have a component of that name
            if (Modifier.isStatic(known.getModifiers()) && known.invoke(null) instanceof List<?> constants) {
                constants.forEach(constant -> words.add(String.valueOf(constant)));
            }
        } catch (NoSuchMethodException e) {
            // not an enumeration, but a record or a union
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the words of " + model.getName(), e);
        }
    }

    /** Initialised at the first error, since a client without errors does not need the words. */
    private static final class Holder {

        private static final Set<String> ALL = Set.copyOf(new ContractWords().words);
    }
}
