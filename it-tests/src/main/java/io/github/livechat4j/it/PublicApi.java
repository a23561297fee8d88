package io.github.livechat4j.it;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.client.LiveChat;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public names of the published artifacts, as sorted lines of text. A line that disappears breaks code of users.
 * The command has its own list.
 */
public final class PublicApi {

    private static final String TESTKIT = "io.github.livechat4j.testkit.LiveChatSandbox";
    private static final String WAREHOUSE = "io.github.livechat4j.warehouse.Tables";
    private static final String PARQUET = "io.github.livechat4j.parquet.ParquetRecords";
    private static final String STARTER = "io.github.livechat4j.spring.boot.LiveChatAutoConfiguration";
    private static final String CONTRACT = "livechat4j/openapi.yaml";

    /**
     * The package of models. Their constructors are no promise, because a new field of the contract adds an argument;
     * builders are stable.
     */
    private static final String MODEL = "io.github.livechat4j.model";

    private static final String RESOURCES = "io.github.livechat4j.api";

    private PublicApi() {}

    /**
     * Describes the classes of this build.
     *
     * @return the lines
     */
    public static List<String> lines() {
        Collection<String> lines = new TreeSet<>();
        types().forEach(type -> describe(type, lines));
        types(ClassFiles.with(TESTKIT)).forEach(type -> describe(type, lines));
        types(ClassFiles.with(WAREHOUSE)).forEach(type -> describe(type, lines));
        types(ClassFiles.with(PARQUET)).forEach(type -> describe(type, lines));
        lines.addAll(StarterApi.lines(ClassFiles.with(STARTER)));
        ClassFiles.withResource(CONTRACT).resources("livechat4j").forEach(file -> lines.add("resource " + file));
        return new ArrayList<>(lines);
    }

    /**
     * Returns the public types for callers of the client: those of the packages that a module exports to all.
     *
     * @return the types of the two modules that every caller uses
     */
    public static List<Class<?>> types() {
        return Stream.of(Resources.class, LiveChat.class)
                .flatMap(one -> types(ClassFiles.with(one.getName())).stream())
                .toList();
    }

    private static List<Class<?>> types(ClassFiles artifact) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : artifact.names()) {
            Class<?> type = load(name);
            if (isReachable(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void describe(Class<?> type, Collection<String> lines) {
        String name = type.getCanonicalName();
        lines.add(name + " " + kind(type) + parents(type));
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(name + "#" + field.getName() + " : "
                        + field.getGenericType().getTypeName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor.getModifiers()) && !constructor.isSynthetic() && !isBuilt(type)) {
                lines.add(name + "#new" + arguments(constructor) + traits(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                lines.add(name + "#" + method.getName() + arguments(method) + " : "
                        + method.getGenericReturnType().getTypeName() + traits(method));
            }
        }
    }

    /** Returns the modifiers and exceptions that can break calls or subclasses although the types are equal. */
    private static String traits(Executable executable) {
        int modifiers = executable.getModifiers();
        Class<?> type = executable.getDeclaringClass();
        List<String> traits = new ArrayList<>();
        if (Modifier.isProtected(modifiers)) {
            traits.add("protected");
        }
        if (Modifier.isStatic(modifiers)) {
            traits.add("static");
        }
        // callers cannot implement sealed types, and implementing a resource is not promised
        if (Modifier.isAbstract(modifiers)
                && !type.isSealed()
                && !type.isAnnotation()
                && !type.getPackageName().equals(RESOURCES)) {
            traits.add("abstract");
        }
        Arrays.stream(executable.getExceptionTypes())
                .filter(thrown -> !RuntimeException.class.isAssignableFrom(thrown))
                .map(Class::getCanonicalName)
                .sorted()
                .forEach(thrown -> traits.add("throws " + thrown));
        return traits.isEmpty() ? "" : " [" + String.join(", ", traits) + "]";
    }

    private static boolean isReachable(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return type.getCanonicalName() != null && isOpen(type.getModifiers()) && (outer == null || isReachable(outer));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isBuilt(Class<?> type) {
        return type.isRecord() && type.getPackageName().equals(MODEL);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static String parents(Class<?> type) {
        List<String> parents = new ArrayList<>();
        if (type.getSuperclass() != null
                && !type.isRecord()
                && !type.isEnum()
                && type.getSuperclass() != Object.class) {
            parents.add(type.getGenericSuperclass().getTypeName());
        }
        Arrays.stream(type.getGenericInterfaces())
                .map(Type::getTypeName)
                .sorted()
                .forEach(parents::add);
        return parents.isEmpty() ? "" : " of " + String.join(", ", parents);
    }

    private static String arguments(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(PublicApi::type)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String type(Parameter parameter) {
        String type = parameter.getParameterizedType().getTypeName();
        return parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type;
    }
}
