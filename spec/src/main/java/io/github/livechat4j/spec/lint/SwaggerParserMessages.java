package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Violation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;

/** The bundle is good OpenAPI: swagger-parser, which the generator reads it with, has nothing to say about it. */
final class SwaggerParserMessages implements Rule {

    @Override
    public String name() {
        return "valid-openapi";
    }

    @Override
    public List<Violation> check(Contract contract) {
        List<String> messages = new OpenAPIV3Parser()
                .readContents(contract.bundle().text(), null, new ParseOptions())
                .getMessages();
        return messages.stream()
                .map(message -> violation(contract.document().location(), "swagger-parser: " + message))
                .toList();
    }
}
