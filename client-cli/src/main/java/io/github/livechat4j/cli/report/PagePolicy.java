package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.Sha256;
import java.util.Base64;

/**
 * The content security policy of a page. It allows the one style sheet, by its digest, and pictures embedded in the
 * page; no scripts. Markup injected through a name would therefore do nothing.
 */
final class PagePolicy {

    private static final String BEGIN = "<style>";
    private static final String END = "</style>";

    private PagePolicy() {}

    /**
     * Makes the value of {@code Content-Security-Policy}.
     *
     * @param template the template of the page; its style sheet has no placeholders
     */
    static String of(String template) {
        String style = template.substring(template.indexOf(BEGIN) + BEGIN.length(), template.indexOf(END));
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style))
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
