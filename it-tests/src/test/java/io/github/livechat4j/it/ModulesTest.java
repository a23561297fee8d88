package io.github.livechat4j.it;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.warehouse.Tables;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the exported and the internal packages of the modules. */
class ModulesTest {

    private static final String ROOT = "io.github.livechat4j.";
    private static final String CONTRACT = "livechat4j/openapi.yaml";

    @Test
    void exportedTypes_whenTheyShowOthersOfOurs_thenOnlyExportedOnes() {
        List<Class<?>> exported = PublicApi.types();
        Set<String> packages = exported.stream().map(Class::getPackageName).collect(toSet());

        assertThat(packages).contains(LiveChat.class.getPackageName()).noneMatch(name -> name.endsWith(".internal"));
        assertThat(exported).allSatisfy(type -> {
            Set<Class<?>> shown = new HashSet<>();
            shownBy(type).forEach(each -> collect(each, shown));
            assertThat(shown)
                    .filteredOn(each -> each.getName().startsWith(ROOT))
                    .allMatch(each -> packages.contains(each.getPackageName()));
        });
    }

    private static Stream<Type> shownBy(Class<?> type) {
        Stream<Type> parents = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isOpen(field.getModifiers()))
                .map(Field::getGenericType);
        Stream<Type> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isOpen(constructor.getModifiers()))
                .map(Constructor::getGenericParameterTypes)
                .flatMap(Arrays::stream);
        Stream<Type> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isOpen(method.getModifiers()) && !method.isSynthetic())
                .flatMap(ModulesTest::shownBy);
        return Stream.of(parents, fields, constructors, methods).flatMap(types -> types);
    }

    private static Stream<Type> shownBy(Method method) {
        return Stream.of(
                        Stream.of(method.getGenericReturnType()),
                        Arrays.stream(method.getGenericParameterTypes()),
                        Arrays.stream(method.getGenericExceptionTypes()))
                .flatMap(types -> types);
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void collect(Type type, Set<Class<?>> shown) {
        if (type instanceof Class<?> one) {
            Class<?> element = one;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            shown.add(element);
        } else if (type instanceof ParameterizedType parameterized) {
            collect(parameterized.getRawType(), shown);
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(argument -> collect(argument, shown));
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds(), wildcard.getLowerBounds())
                    .flatMap(Arrays::stream)
                    .forEach(bound -> collect(bound, shown));
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), shown);
        } else if (type instanceof TypeVariable<?> variable) {
            // a bound may refer to the variable itself
            Arrays.stream(variable.getBounds())
                    .filter(bound -> bound instanceof Class<?>)
                    .forEach(bound -> collect(bound, shown));
        }
    }

    @Test
    void packages_whenOfTwoModules_thenNothingRuns() {
        Map<String, Set<String>> holders = modules().stream()
                .flatMap(module -> module.packages().stream().map(name -> Map.entry(name, module.name())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));

        assertThat(holders)
                .containsKeys("livechat4j", LiveChat.class.getPackageName())
                .allSatisfy((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    @Test
    void modules_whenPublished_thenAreNamedAndDescribed() {
        assertThat(modules())
                .allSatisfy(module -> assertThat(module.isAutomatic()).isFalse())
                .extracting(ModuleDescriptor::name)
                .containsExactlyInAnyOrder(
                        "io.github.livechat4j.spec",
                        "io.github.livechat4j.generated",
                        "io.github.livechat4j.extensions",
                        "io.github.livechat4j.testkit",
                        "io.github.livechat4j.warehouse");
    }

    private static List<ModuleDescriptor> modules() {
        Path[] places = Stream.concat(
                        Stream.of(Resources.class, LiveChat.class, LiveChatSandbox.class, Tables.class)
                                .map(type -> type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()),
                        Stream.of(placeOfContract()))
                .map(ModulesTest::path)
                .toArray(Path[]::new);
        return ModuleFinder.of(places).findAll().stream()
                .map(ModuleReference::descriptor)
                .toList();
    }

    private static URL placeOfContract() {
        String place = String.valueOf(ModulesTest.class.getClassLoader().getResource(CONTRACT));
        String folder = place.substring(0, place.length() - CONTRACT.length());
        String jar =
                folder.startsWith("jar:") ? folder.substring("jar:".length(), folder.length() - "!/".length()) : folder;
        try {
            return URI.create(jar).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path path(URL place) {
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
