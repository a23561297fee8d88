package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.github.livechat4j.wire.FormCodec;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds what went over the wire to the contract, by a validator that knows nothing of this client. */
final class ContractValidator {

    private final JsonCodec json = new JsonCodec();
    private final FormCodec form = new FormCodec(json);
    private final OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                    contract())
            .build();

    private static String contract() {
        try (InputStream resource = Contract.class.getResourceAsStream("/livechat4j/openapi.yaml")) {
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What breaks the contract; nothing where it is kept. */
    List<ValidationReport.Message> messages(ContractOperation operation, Exchanges.Exchange exchange) {
        return validator
                .validate(request(operation, exchange), response(exchange))
                .getMessages();
    }

    private SimpleRequest request(ContractOperation operation, Exchanges.Exchange exchange) {
        String[] url = exchange.url().split("\\?", 2);
        SimpleRequest.Builder request = new SimpleRequest.Builder(exchange.method(), url[0]);
        exchange.headers().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                request.withHeader(name, List.copyOf(values));
            }
        });
        query(url.length > 1 ? url[1] : "").forEach(request::withQueryParam);
        if (!exchange.body().isEmpty()) {
            // it knows no brackets in forms, so a form is shown to it as the JSON that says the same
            request.withContentType("application/json").withBody(asJson(operation, exchange));
        }
        return request.build();
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        Arrays.stream(text.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), unseen -> new ArrayList<>())
                    .add(parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : "");
        });
        return query;
    }

    private String asJson(ContractOperation operation, Exchanges.Exchange exchange) {
        if (exchange.isOf("application/json")) {
            return exchange.body();
        }
        Class<?> type = Arrays.stream(GeneratedMethods.of(operation).getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .map(Parameter::getType)
                .findFirst()
                .orElseThrow();
        return json.write(form.decode(exchange.body(), type));
    }

    private static SimpleResponse response(Exchanges.Exchange exchange) {
        if (exchange.answer().isEmpty()) {
            return SimpleResponse.Builder.status(exchange.status()).build();
        }
        return SimpleResponse.Builder.status(exchange.status())
                .withContentType("application/json")
                .withBody(exchange.answer())
                .build();
    }
}
