package io.github.livechat4j.wire;

import feign.Contract;
import feign.MethodMetadata;
import feign.Param;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Feign contract that sets an expander for each argument of a path or a query. The expander writes the argument in
 * the format of the service, encodes it once, and names the parameter if it rejects the value.
 */
record WireContract(Contract contract, JsonCodec json) implements Contract {

    @Override
    public List<MethodMetadata> parseAndValidateMetadata(Class<?> targetType) {
        List<MethodMetadata> methods = contract.parseAndValidateMetadata(targetType);
        for (MethodMetadata method : methods) {
            if (!method.isIgnored()) {
                method.indexToExpander(expanders(method));
            }
        }
        return methods;
    }

    private Map<Integer, Param.Expander> expanders(MethodMetadata metadata) {
        Map<Integer, Param.Expander> expanders = new HashMap<>();
        if (metadata.indexToExpander() != null) {
            expanders.putAll(metadata.indexToExpander());
        }
        metadata.indexToExpanderClass().forEach((index, type) -> expanders.putIfAbsent(index, instance(type)));
        expanders.replaceAll((index, expander) -> new NamedExpander(parameter(metadata.method(), index), expander));
        Collection<Collection<String>> queries = metadata.template().queries().values();
        metadata.indexToName().forEach((index, names) -> {
            if (names.stream().anyMatch(name -> isIn(queries, name))) {
                String parameter = parameter(metadata.method(), index);
                Param.Expander text = new NamedExpander(parameter, new QueryValue(json));
                boolean isList =
                        Collection.class.isAssignableFrom(metadata.method().getParameterTypes()[index]);
                expanders.putIfAbsent(index, isList ? new ListedText(parameter, text) : text);
            }
        });
        return expanders;
    }

    private static String parameter(Method method, int index) {
        return method.getParameters()[index].getName();
    }

    private static boolean isIn(Collection<Collection<String>> queries, String name) {
        return queries.stream().anyMatch(values -> values.contains("{" + name + "}"));
    }

    private static Param.Expander instance(Class<? extends Param.Expander> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public constructor without parameters", e);
        }
    }
}
