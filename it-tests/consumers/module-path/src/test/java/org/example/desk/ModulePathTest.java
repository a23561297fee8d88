package org.example.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Feign;
import io.github.livechat4j.api.GroupsApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.wire.WireCapability;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    private ServiceStub service;
    private LiveChat livechat;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        service = new ServiceStub();
        livechat = LiveChat.builder()
                .credentials(Credentials.basic("desk@example.com", "secret"))
                .baseUrl(service.url())
                .allowInsecureBaseUrl()
                .build();
        desk = new Desk(livechat);
    }

    @AfterEach
    void close() {
        livechat.close();
        service.close();
    }

    @Test
    void modules_whenTheApplicationIsOne_thenHaveTheirNamesAndDescriptors() {
        assertThat(Stream.of(Desk.class, LiveChat.class, Resources.class).map(Class::getModule))
                .allSatisfy(module -> assertThat(module.getDescriptor().isAutomatic()).isFalse())
                .extracting(Module::getName)
                .containsExactly("org.example.desk", "io.github.livechat4j.extensions", "io.github.livechat4j.generated");
    }

    @Test
    void aCall_whenByADefaultMethod_thenIsAnswered() {
        assertThat(desk.agents()).containsExactly("anna@example.com");
    }

    @Test
    void aCall_whenWithAPathArgument_thenIsAnswered() {
        assertThat(desk.nameOf("anna@example.com")).isEqualTo("Anna");
    }

    @Test
    void aCall_whenWithAQueryRecord_thenSendsIt() {
        assertThat(desk.chats("guest")).isEqualTo(4);
        assertThat(service.requests().get(0)).contains("tag%5B%5D=guest");
    }

    @Test
    void aCall_whenItPostsAForm_thenSendsItsFields() {
        assertThat(desk.label("a guest & a question", "desk@example.com").name()).isEqualTo("guest");
        assertThat(service.requests().get(0)).contains("tag=a+guest+%26+a+question");
    }

    @Test
    void aCall_whenByAnInterfaceOfTheApplication_thenIsAnswered() {
        assertThat(desk.greetings()).isEqualTo(1);
    }

    @Test
    void aCall_whenRefused_thenThrows() {
        assertThatThrownBy(() -> desk.nameOf("nobody@example.com"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no such thing");
    }

    @Test
    void theArchive_whenWalkedAndResumed_thenGivesEachChatOnce() {
        assertThat(desk.archive()).containsExactly("C2", "C1");
    }

    @Test
    void aReport_whenAsked_thenAddsUp() {
        assertThat(desk.chatsIn(YearMonth.of(2026, 3))).isEqualTo(7);
    }

    @Test
    void anInterface_whenFeignAloneMakesIt_thenIsAnswered() {
        GroupsApi groups =
                Feign.builder().addCapability(WireCapability.form()).target(GroupsApi.class, service.url());

        assertThat(groups.getGroup(7).name()).isEqualTo("Sales");
    }

    @Test
    void aModel_whenWrittenAndReadByDatabind_thenIsTheSame() throws IOException {
        Agent anna = livechat.agents().getAgent("anna@example.com");

        assertThat(Cards.read(Cards.write(anna))).isEqualTo(anna);
        assertThat(new ObjectMapper().readValue(Cards.write(anna), Agent.class)).isEqualTo(anna);
    }

    @Test
    void aDelivery_whenItComes_thenRingsTheBell() {
        Bell bell = new Bell(WebhookReceiver.of(8123470, "6e0d9b7a41c85f23d0b97e6c1a4f8352"));

        int status = bell.deliver("{\"event_type\":\"chat_started\",\"event_unique_id\":\"27d5e0b8c14f96a3702bd8e5f1c4609a\","
                + "\"token\":\"6e0d9b7a41c85f23d0b97e6c1a4f8352\",\"license_id\":\"8123470\",\"lc_version\":\"2\","
                + "\"chat\":{\"id\":\"TA4WQ19K0D\",\"started_timestamp\":1772460690},\"visitor\":{\"id\":\"S1\"}}");

        assertThat(status).isEqualTo(200);
        assertThat(bell.rung()).isEqualTo(List.of("TA4WQ19K0D"));
    }
}
