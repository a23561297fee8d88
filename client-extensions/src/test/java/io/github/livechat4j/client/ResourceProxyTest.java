package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Capability;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.Param;
import feign.RequestLine;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.model.Agent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceProxyTest {

    private static final String AGENT = "{\"login\":\"nora@example.com\",\"name\":\"Nora\"}";

    private final FakeTransport transport = new FakeTransport();

    private LiveChatBuilder builder() {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "canary"))
                .environment(new FakeTime().environment())
                .transport(transport);
    }

    /** An interface with default methods: one calls another method, and one fails. */
    public interface Desk {

        @RequestLine("GET /agents/{login}")
        Agent agent(@Param("login") String login);

        default String name(String login) {
            return String.valueOf(agent(login).name());
        }

        default String greeting(String login) {
            return "Hello " + name(login);
        }

        default void fail() throws InterruptedException {
            throw new InterruptedException("as it was thrown");
        }
    }

    @Test
    void aDefaultMethod_whenCalled_thenCallsByTheOthers() {
        transport.answers(200, AGENT);

        Desk desk = builder().build().resource(Desk.class);

        assertThat(desk.greeting("nora")).isEqualTo("Hello Nora");
        assertThat(transport.requests.get(0).url()).endsWith("/agents/nora");
    }

    @Test
    void aDefaultMethod_whenItThrows_thenItsExceptionArrives() {
        Desk desk = builder().build().resource(Desk.class);

        assertThatThrownBy(desk::fail).isInstanceOf(InterruptedException.class).hasMessage("as it was thrown");
    }

    @Test
    void equals_whenCompared_thenAResourceIsItselfOnly() {
        LiveChat livechat = builder().build();
        AgentsApi agents = livechat.agents();

        assertThat(agents)
                .isEqualTo(livechat.agents())
                .hasSameHashCodeAs(livechat.agents())
                .isNotEqualTo(builder().build().agents());
        assertThat(agents.equals(null)).isFalse();
    }

    @Test
    void toString_whenPrinted_thenTellsWhatAndWhere() {
        assertThat(builder().build().agents()).asString().contains("AgentsApi").contains("https://api.livechatinc.com");
    }

    @Test
    void aCapability_whenItLooks_thenSeesTheRealInterface() {
        Looking looking = new Looking();

        builder().capability(looking).build().agents();

        assertThat(looking.seen).isNotEmpty().containsOnly(AgentsApi.class);
    }

    /** Public because Feign calls capabilities by reflection. */
    public static final class Looking implements Capability {

        private final List<Class<?>> seen = new ArrayList<>();

        @Override
        public Contract enrich(Contract contract) {
            return type -> {
                seen.add(type);
                return contract.parseAndValidateMetadata(type);
            };
        }

        @Override
        public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
            return (target, dispatch) -> {
                seen.add(target.type());
                return factory.create(target, dispatch);
            };
        }
    }

    @Test
    void resource_whenTheTypeIsNoInterface_thenIsRefused() {
        LiveChat livechat = builder().build();

        assertThatThrownBy(() -> livechat.resource(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type must be an interface, was java.lang.String");
    }
}
