package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Body;
import feign.CollectionFormat;
import feign.Contract;
import feign.HeaderMap;
import feign.Headers;
import feign.MethodMetadata;
import feign.Param;
import feign.QueryMap;
import feign.QueryMapEncoder;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import feign.Target;
import feign.codec.Decoder;
import feign.codec.Encoder;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.api.PathSegment;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.wire.WireCapability;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannedMethodTest {

    private static final WireCapability WIRE = WireCapability.form();

    /** Methods that only Feign can call. Feign's contract reads them by reflection. */
    @SuppressWarnings("UnusedMethod")
    private interface Odd {

        @RequestLine("GET /kites/{name}")
        Object otherExpander(@Param("name") String name);

        @RequestLine("GET /kites?fixed=1")
        Object fixedQuery();

        @RequestLine("GET /kites?a={a}")
        Object queryAndRecord(@Param("a") String a, @QueryMap Map<String, Object> query);

        @RequestLine("GET /kites")
        @Headers("X-Kite: {kite}")
        Object headerArgument(@Param("kite") String kite);

        @RequestLine("GET /kites")
        Object address(URI address);

        @RequestLine("GET /kites")
        Object options(Request.Options options);

        @RequestLine("GET /kites")
        Response answer();

        @RequestLine("GET /kites")
        void nothing();

        @RequestLine("GET /kites")
        Object headerRecord(@HeaderMap Map<String, Object> headers);

        @RequestLine("POST /kites")
        Object formFields(@Param("a") String a);

        @RequestLine("POST /kites")
        @Body("kite {a}")
        Object bodyText(@Param("a") String a);

        @RequestLine(value = "GET /kites?a={a}", collectionFormat = CollectionFormat.CSV)
        Object joinedQuery(@Param("a") List<String> a);

        @RequestLine("GET /kites?a={a}")
        Object expandedQuery(@Param(value = "a", expander = PathSegment.class) String a);

        @RequestLine("GET /kites?a={a}&a={b}")
        Object repeatedQuery(@Param("a") String a, @Param("b") String b);

        @RequestLine("GET /kites?{name}={a}")
        Object namedQuery(@Param("name") String name, @Param("a") String a);

        @RequestLine("GET /kites/{name}")
        Object shownSlashes(@Param(value = "name", expander = PathSegment.class) String name);

        @RequestLine(value = "GET /kites/{name:[a-z]+}", decodeSlash = false)
        Object pattern(@Param(value = "name", expander = PathSegment.class) String name);
    }

    private static @Nullable RequestPlan plan(MethodMetadata metadata) {
        return plan(metadata, WIRE.enrich(new Encoder.Default()));
    }

    private static @Nullable RequestPlan plan(MethodMetadata metadata, Encoder encoder) {
        PlannedMethod method = new PlannedMethod(
                metadata,
                new Target.HardCodedTarget<>(Resources.class, "https://example.com"),
                encoder,
                WIRE.enrich((QueryMapEncoder) object -> Map.of()));
        return method.plan(
                new RequestHeaders("kites", Optional.empty(), Map.of()),
                new Timeouts(1, 1),
                WIRE.enrich(new Decoder.Default()));
    }

    private static Stream<MethodMetadata> methods(Class<?> type) {
        List<MethodMetadata> parsed = WIRE.enrich(new Contract.Default()).parseAndValidateMetadata(type);
        return parsed.stream();
    }

    @Test
    void methods_whenTheyAreGenerated_thenAllHavePlans() {
        Stream<? extends Class<?>> resources = Arrays.stream(Resources.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getReturnType);

        assertThat(resources.flatMap(PlannedMethodTest::methods))
                .hasSize(65)
                .allSatisfy(metadata ->
                        assertThat(plan(metadata)).as(metadata.configKey()).isNotNull());
    }

    @Test
    void methods_whenOnlyFeignCanCallThem_thenTheyHaveNoPlans() {
        assertThat(methods(Odd.class))
                .hasSize(17)
                .allSatisfy(metadata ->
                        assertThat(plan(metadata)).as(metadata.configKey()).isNull());
    }

    @Test
    void method_whenItsEncoderWritesToATemplate_thenHasAPlanOnlyWithoutABody() {
        assertThat(methods(AgentsApi.class))
                .allSatisfy(metadata -> assertThat(plan(metadata, new Encoder.Default()) == null)
                        .as(metadata.configKey())
                        .isEqualTo(metadata.bodyIndex() != null));
    }
}
