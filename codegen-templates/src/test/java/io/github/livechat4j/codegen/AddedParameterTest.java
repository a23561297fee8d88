package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.codegen.ModelView.RecordView;
import io.github.livechat4j.codegen.OperationView.ArgumentView;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks that an additional optional query parameter, of any operation and type, keeps all methods that callers may
 * use.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
class AddedParameterTest {

    private static final String CONTRACT = contract();
    private static final List<String> OPERATIONS =
            operations(parsed()).map(Operation::getOperationId).toList();
    private static final Set<String> BEFORE = callable(parsed());

    private enum Type {
        TEXT,
        NUMBER,
        FLAG,
        INSTANT,
        LIST,
        WORDS;

        Schema schema() {
            return switch (this) {
                case TEXT -> new StringSchema();
                case NUMBER -> new IntegerSchema();
                case FLAG -> new IntegerSchema().format("flag");
                case INSTANT -> new IntegerSchema().format("unixtime");
                case LIST -> new ArraySchema().items(new StringSchema());
                case WORDS -> new StringSchema().addEnumItem("old").addEnumItem("new");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aParameterMore_whenOfOneOperation_thenBreaksNoCall(Type type) {
        List<String> broken = new ArrayList<>();
        for (String operation : OPERATIONS) {
            Set<String> gone = new TreeSet<>(BEFORE);
            gone.removeAll(callable(with(Set.of(operation), type)));
            gone.forEach(line -> broken.add(operation + " breaks " + line));
        }

        assertThat(OPERATIONS).hasSizeGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WORDS") // a shared record needs a named schema for these
    void aParameterMore_whenOfAllOperations_thenBreaksNoCall(Type type) {
        assertThat(callable(with(Set.copyOf(OPERATIONS), type))).containsAll(BEFORE);
    }

    @Test
    void fourParametersMore_whenOfAllOperations_thenBreakNoCall() {
        Type[] types = {Type.TEXT, Type.NUMBER, Type.LIST, Type.FLAG};

        assertThat(callable(with(Set.copyOf(OPERATIONS), types))).containsAll(BEFORE);
    }

    private static OpenAPI with(Set<String> chosen, Type... types) {
        OpenAPI document = parsed();
        operations(document)
                .filter(operation -> chosen.contains(operation.getOperationId()))
                .forEach(operation -> IntStream.range(0, types.length)
                        .forEach(i -> operation.addParametersItem(
                                new QueryParameter().name("new_" + i).schema(types[i].schema()))));
        return document;
    }

    /** Returns each form of each method, and each setter of each builder. */
    private static Set<String> callable(OpenAPI document) {
        Views views = Views.of(document, new GeneratedNames(), ContractPlaces.of(document, SourceLines.UNKNOWN));
        Set<String> lines = new TreeSet<>();
        views.operations().values().forEach(operation -> {
            lines.add(call(operation, operation.arguments()));
            operation.shorterCalls().forEach(shorter -> {
                assertThat(lines.add(call(operation, shorter.arguments())))
                        .as("%s is there once", call(operation, shorter.arguments()))
                        .isTrue();
            });
        });
        views.models().values().forEach(model -> {
            if (model instanceof RecordView view) {
                view.properties()
                        .forEach(property ->
                                lines.add(view.name() + "." + property.name() + "(" + property.componentType() + ")"));
            }
        });
        return lines;
    }

    private static String call(OperationView operation, List<ArgumentView> arguments) {
        return operation.name() + arguments.stream().map(ArgumentView::type).toList();
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }

    private static OpenAPI parsed() {
        try {
            return Json.mapper().readValue(CONTRACT, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the contract as JSON, because it is parsed hundreds of times and JSON is faster. */
    private static String contract() {
        try (InputStream bundle = AddedParameterTest.class.getResourceAsStream("/livechat4j/openapi.yaml")) {
            String yaml = new String(Objects.requireNonNull(bundle).readAllBytes(), StandardCharsets.UTF_8);
            ParseOptions options = new ParseOptions();
            options.setResolve(true);
            return Json.mapper()
                    .writeValueAsString(new OpenAPIParser()
                            .readContents(yaml, null, options)
                            .getOpenAPI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
