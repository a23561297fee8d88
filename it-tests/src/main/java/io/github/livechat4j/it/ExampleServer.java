package io.github.livechat4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.NoSuchElementException;

/** A server on a free loopback port that answers each operation with the first example of the contract. */
public final class ExampleServer implements AutoCloseable {

    private final WireMockServer server;

    private ExampleServer(WireMockServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param operations the operations that it answers
     * @return the running server
     */
    public static ExampleServer start(List<ContractOperation> operations) {
        WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        for (ContractOperation operation : operations) {
            server.stubFor(request(operation.method(), urlPathTemplate(operation.path()))
                    // a path without a placeholder takes precedence if both match, as in /reports
                    .atPriority(operation.path().contains("{") ? 5 : 1)
                    .willReturn(answer(operation)));
        }
        server.start();
        return new ExampleServer(server);
    }

    private static ResponseDefinitionBuilder answer(ContractOperation operation) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(operation.status());
        operation.responseHeaders().forEach(answer::withHeader);
        operation.responses().values().stream()
                .findFirst()
                .ifPresent(example ->
                        answer.withHeader("Content-Type", "application/json").withBody(example.toString()));
        return answer;
    }

    /**
     * Returns the address of the server.
     *
     * @return its base URL, without a slash at the end
     */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /**
     * Returns the last request.
     *
     * @return the request
     * @throws NoSuchElementException if there was no request yet
     */
    public LoggedRequest lastRequest() {
        return LoggedRequest.createFrom(server.getAllServeEvents().stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the server has had no request yet"))
                .getRequest());
    }

    /**
     * Returns the server itself, for other stubs.
     *
     * @return the server
     */
    public WireMockServer wireMock() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
