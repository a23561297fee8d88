package io.github.livechat4j.wire;

import feign.Param;

/** Rejects texts that a header cannot hold, which the transport would damage. */
record HeaderText(String parameter) implements Param.Expander {

    @Override
    public String expand(Object value) {
        String text = String.valueOf(value);
        if (!text.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            throw new IllegalArgumentException(
                    parameter + " is sent in a header, and must have only printable characters of ASCII");
        }
        return text;
    }
}
