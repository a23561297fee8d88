package io.github.livechat4j.it;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.client.LiveChat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers of the published modules can name, as sorted lines of text: one that is gone breaks somebody's code. */
public final class PublicApi {

    private static final String ROOT = "io/github/livechat4j/";

    private static final String DESCRIPTOR = "module-info.class";

    /** Made by builders: a field more in the contract is an argument more here, and breaks nobody who builds. */
    private static final String MODEL = "io.github.livechat4j.model";

    private PublicApi() {}

    /**
     * Describes the classes of this build.
     *
     * @return the lines
     */
    public static List<String> lines() {
        Collection<String> lines = new TreeSet<>();
        types().forEach(type -> describe(type, lines));
        return new ArrayList<>(lines);
    }

    /**
     * Gives what callers can name: the public types of the packages that a module exports to all.
     *
     * @return the types of all published modules of the client
     */
    public static List<Class<?>> types() {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> module : List.of(Resources.class, LiveChat.class)) {
            for (String name : namesBeside(module)) {
                Class<?> type = load(name);
                if (isReachable(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static List<String> namesBeside(Class<?> one) {
        try {
            URI source = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                return namesIn(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return namesIn(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> namesIn(Path root) throws IOException {
        Set<String> exported = exported(root.resolve(DESCRIPTOR));
        try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .toList();
        }
    }

    private static Set<String> exported(Path descriptor) throws IOException {
        try (InputStream in = Files.newInputStream(descriptor)) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
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
                lines.add(name + "#new" + arguments(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                lines.add(name + "#" + method.getName() + arguments(method) + " : "
                        + method.getGenericReturnType().getTypeName());
            }
        }
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
                .map(Parameter::getParameterizedType)
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
