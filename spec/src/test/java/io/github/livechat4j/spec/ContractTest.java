package io.github.livechat4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.lint.ContractLinter;
import io.github.livechat4j.spec.source.Violation;
import io.github.livechat4j.spec.upstream.ContractDocument;
import io.github.livechat4j.spec.upstream.UpstreamCheck;
import io.github.livechat4j.spec.upstream.UpstreamDocument;
import io.github.livechat4j.spec.upstream.UpstreamMap;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the promises of the published contract. */
class ContractTest {

    // The model of a parser adds a time of day to a date.
    private static final Pattern DATE_MADE_TIMESTAMP = Pattern.compile("2026-\\d\\d-\\d\\dT00:00:00");

    private static ContractSources sources;
    private static Bundle bundle;
    private static UpstreamMap map;

    @BeforeAll
    static void read() throws IOException {
        sources = ContractSources.read(Path.of("contract"));
        bundle = Bundler.bundle(sources);
        map = UpstreamMap.read(Path.of("upstream-map.yaml"));
    }

    @Test
    void isSound() {
        assertThat(ContractLinter.unsound(sources, map.exampleIds())).isEmpty();
    }

    @Test
    void isComplete() {
        assertThat(ContractLinter.incomplete(sources)).isEmpty();
    }

    @Test
    void isReadBySwaggerParser_withoutAMessage() {
        assertThat(parsed().getMessages()).isEmpty();
    }

    @Test
    void namesEachOperationOnce() {
        assertThat(parsed().getOpenAPI().getPaths().values())
                .flatExtracting(item -> item.readOperations())
                .isNotEmpty()
                .extracting(Operation::getOperationId)
                .doesNotHaveDuplicates();
    }

    @Test
    void hasNoExampleIdInAPath() {
        assertThat(map.exampleIds()).contains("john@public.com", "ABC123", "5FUED", "12345", "2491", "support");
        assertThat(parsed().getOpenAPI().getPaths().keySet())
                .allSatisfy(path -> assertThat(path.split("/", -1)).doesNotContainAnyElementsOf(map.exampleIds()));
    }

    @Test
    void accountsForAll60UpstreamOperations_andTheir146Parameters() throws IOException {
        UpstreamDocument upstream = UpstreamDocument.read(Files.readString(Path.of("upstream/livechat-swagger2.yaml")));

        List<Violation> violations = UpstreamCheck.check(map, upstream, ContractDocument.of(bundle));

        assertThat(violations).isEmpty();
        assertThat(upstream.operations()).hasSize(60);
        assertThat(upstream.parameterCount()).isEqualTo(146);
    }

    @Test
    void isBundledToTheSameBytesEachTime() throws IOException {
        String again = Bundler.bundle(ContractSources.read(Path.of("contract"))).text();

        assertThat(again).isEqualTo(bundle.text());
    }

    @Test
    void keepsDatesAsTheyAreWritten() {
        assertThat(bundle.text()).contains("'2026-03-01'").doesNotContainPattern(DATE_MADE_TIMESTAMP);
    }

    private static SwaggerParseResult parsed() {
        return new OpenAPIV3Parser().readContents(bundle.text(), null, new ParseOptions());
    }
}
