package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requires that swagger-parser, the parser of the generator, reads the bundle without messages. */
final class SwaggerParserMessages implements Rule {

    private static final Pattern ATTRIBUTE = Pattern.compile("paths\\.'([^']*)'\\(([a-z]+)\\)\\.([A-Za-z0-9.]*)");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        List<String> messages = new OpenAPIV3Parser()
                .readContents(contract.bundle().text(), null, new ParseOptions())
                .getMessages();
        messages.forEach(message -> violations.add(place(contract.document(), message), "swagger-parser: " + message));
    }

    /**
     * Returns the place of a message. The parser names an operation as {@code paths.'/agents'(get).responses}, and
     * other places by steps between dots.
     */
    private static SourceLocation place(Mapping document, String message) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (!attribute.find()) {
            return document.location();
        }
        Mapping part = document.mapping("paths").mapping(attribute.group(1)).mapping(attribute.group(2));
        SourceLocation place = part.location();
        for (String step : attribute.group(3).split("\\.", -1)) {
            place = part.locationOf(step);
            part = part.mapping(step);
        }
        return place;
    }
}
