package io.github.livechat4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import feign.RequestLine;
import io.github.livechat4j.api.AgentsApi;
import io.github.livechat4j.api.CannedResponsesApi;
import io.github.livechat4j.api.ChatReportsApi;
import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.GoalsApi;
import io.github.livechat4j.api.GreetingsApi;
import io.github.livechat4j.api.GroupsApi;
import io.github.livechat4j.api.StatusApi;
import io.github.livechat4j.api.TagsApi;
import io.github.livechat4j.api.TicketReportsApi;
import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.api.VisitorsApi;
import io.github.livechat4j.api.WebhooksApi;
import io.github.livechat4j.model.WebhookDelivery;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the codecs know every type of the generated interfaces. */
class GeneratedTypesTest {

    private final WireTypes types = new WireTypes();
    private final Set<WireType> seen = new HashSet<>();

    static Stream<Type> typesOnTheWire() {
        List<Type> all = new ArrayList<>();
        all.add(WebhookDelivery.class);
        for (Class<?> api : List.of(
                AgentsApi.class,
                CannedResponsesApi.class,
                ChatReportsApi.class,
                ChatsApi.class,
                GoalsApi.class,
                GreetingsApi.class,
                GroupsApi.class,
                StatusApi.class,
                TagsApi.class,
                TicketReportsApi.class,
                TicketsApi.class,
                VisitorsApi.class,
                WebhooksApi.class)) {
            for (Method method : api.getDeclaredMethods()) {
                if (method.isAnnotationPresent(RequestLine.class)) {
                    all.add(method.getGenericReturnType());
                    Arrays.stream(method.getParameters())
                            .map(Parameter::getParameterizedType)
                            .forEach(all::add);
                }
            }
        }
        return all.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("typesOnTheWire")
    void of_whenGivenATypeOfAnInterface_thenKnowsItAndAllThatItHolds(Type type) {
        assertThat(visit(types.of(type))).isNotEmpty();
    }

    private Set<WireType> visit(WireType type) {
        if (seen.add(type)) {
            if (type instanceof RecordType record) {
                record.shape().components().forEach(component -> visit(component.type()));
            } else if (type instanceof UnionType union) {
                union.byWord().values().forEach(this::visit);
                visit(union.fallback());
            } else if (type instanceof ListType list) {
                visit(list.element());
            } else if (type instanceof MapType map) {
                visit(map.element());
            }
        }
        return seen;
    }
}
