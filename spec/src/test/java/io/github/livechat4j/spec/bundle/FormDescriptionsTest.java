package io.github.livechat4j.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the schemas of forms in the published contract. */
class FormDescriptionsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @SuppressWarnings("NullAway.Init")
    private static Mapping paths;

    @BeforeAll
    static void describe() throws IOException {
        Bundle bundle = Bundler.bundle(ContractSources.read(Path.of("contract")));
        paths = FormDescriptions.addedTo(bundle).document().mapping("paths");
    }

    private static Mapping form(String path, String method) {
        return content(path, method).mapping(FORM);
    }

    private static Mapping content(String path, String method) {
        return paths.mapping(path).mapping(method).mapping("requestBody").mapping("content");
    }

    private static Stream<String> required(Mapping form) {
        return form.mapping("schema").sequence("required").items().stream().flatMap(item -> item.asText().stream());
    }

    @Test
    void aListOfTexts_whenInAForm_thenHasBracketsInItsName() {
        Mapping form = form("/webhooks", "post");

        assertThat(form.mapping("schema").mapping("properties").entries()).containsKey("data_types[]");
        assertThat(form.mapping("encoding").mapping("data_types[]").text("style"))
                .hasValue("form");
        assertThat(required(form)).contains("data_types[]");
    }

    @Test
    void aListThatMayBeEmpty_whenInAForm_thenIsNotRequiredUnderTheNameWithBrackets() {
        Mapping form = form("/chats/{chat_id}/tags", "put");

        assertThat(form.mapping("schema").mapping("properties").entries()).containsOnlyKeys("tag[]");
        assertThat(required(form)).isEmpty();
    }

    @Test
    void anObject_whenInAForm_thenIsSentByItsMembers() {
        Mapping form = form("/tickets", "post");

        assertThat(form.mapping("encoding").mapping("requester").text("style")).hasValue("deepObject");
    }

    @Test
    void aListOfObjects_whenInAForm_thenIsSentByNumbers() {
        Mapping form = form("/greetings", "post");

        assertThat(form.mapping("schema").mapping("properties").mapping("rules").text("type"))
                .hasValue("object");
        assertThat(form.mapping("examples")
                        .mapping("createGreetingRequest")
                        .mapping("value")
                        .mapping("rules")
                        .entries())
                .containsKeys("0", "1");
    }

    @Test
    void bodies_whenListed_thenHaveJsonFirst() {
        List<String> first = new ArrayList<>();
        for (Tree item : paths.entries().values()) {
            for (Tree operation : item.asMapping().entries().values()) {
                operation.asMapping().mapping("requestBody").mapping("content").entries().keySet().stream()
                        .limit(1)
                        .forEach(first::add);
            }
        }

        assertThat(first).hasSize(19).containsOnly("application/json");
    }
}
