package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;

/** Requires OpenAPI 3.0, because the tools of the build read other versions wrongly or not at all. */
final class OpenApiVersion implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Mapping document = contract.document();
        String version = document.text("openapi").orElse("");
        if (version.matches("3\\.0\\.[0-9]+")) {
            return;
        }
        String found = document.text("swagger")
                .map(older -> "this is Swagger " + older)
                .orElse(version.isEmpty() ? "`openapi` is missing" : "this is OpenAPI " + version);
        violations.add(
                document.locationOf("openapi"),
                found
                        + ", and the client is generated from OpenAPI 3.0 only: write `openapi: 3.0.3`, and express features"
                        + " of other versions in 3.0, such as `nullable: true`");
    }
}
