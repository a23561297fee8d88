package io.github.livechat4j.webhooks;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookList;
import io.github.livechat4j.wire.JsonCodec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fake service with the webhooks of an account and their three operations. */
final class AccountOfWebhooks implements ResponseDefinitionTransformerV2 {

    final List<Webhook> webhooks = new ArrayList<>();
    final List<String> writes = new ArrayList<>();

    /** The number of the write that is answered with 400; 0 for none. */
    int failingWrite;

    /** Selects the webhooks in the answer to a registration. */
    UnaryOperator<List<Webhook>> answerToCreate = all -> all.subList(all.size() - 1, all.size());

    /** Converts a requested webhook to the registered one. */
    UnaryOperator<Webhook> registers = webhook -> webhook;

    private final JsonCodec codec = new JsonCodec();
    private int ids;

    void reset() {
        webhooks.clear();
        writes.clear();
        failingWrite = 0;
        answerToCreate = all -> all.subList(all.size() - 1, all.size());
        registers = webhook -> webhook;
    }

    Webhook add(WebhookEventType type, String url, WebhookDataType... dataTypes) {
        ids++;
        Webhook webhook = Webhook.builder()
                .id("id" + ids)
                .token("token" + ids)
                .licence(8123470)
                .verified(true)
                .eventType(type)
                .url(url)
                .dataTypes(List.of(dataTypes))
                .build();
        webhooks.add(webhook);
        return webhook;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        if (request.getMethod().equals(RequestMethod.GET)) {
            return list(webhooks);
        }
        writes.add(request.getMethod() + " " + request.getUrl());
        if (writes.size() == failingWrite) {
            return json(400, "{\"errors\":[\"no\"]}");
        }
        return request.getMethod().equals(RequestMethod.POST) ? create(request) : delete(request);
    }

    private ResponseDefinition create(Request request) {
        String type = "";
        String url = "";
        List<WebhookDataType> dataTypes = new ArrayList<>();
        for (String pair : request.getBodyAsString().split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            switch (URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8)) {
                case "event_type" -> type = value;
                case "url" -> url = value;
                default -> dataTypes.add(WebhookDataType.of(value));
            }
        }
        Webhook asked = add(WebhookEventType.of(type), url, dataTypes.toArray(WebhookDataType[]::new));
        webhooks.set(webhooks.size() - 1, registers.apply(asked));
        return list(answerToCreate.apply(webhooks));
    }

    private ResponseDefinition delete(Request request) {
        String id = request.getUrl().substring("/webhooks/".length());
        return webhooks.removeIf(webhook -> webhook.id().equals(id))
                ? json(200, "{\"result\":\"gone\"}")
                : json(404, "{\"error\":\"no such webhook\"}");
    }

    private ResponseDefinition list(List<Webhook> answer) {
        return json(200, codec.write(WebhookList.builder().events(answer).build()));
    }

    private static ResponseDefinition json(int status, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body)
                .build();
    }

    @Override
    public String getName() {
        return "account-of-webhooks";
    }
}
