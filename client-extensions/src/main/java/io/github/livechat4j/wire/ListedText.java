package io.github.livechat4j.wire;

import feign.Param;

/**
 * Rejects an empty text in a list that is a single argument, as {@link QueryCodec} does in a record: Feign would leave
 * it out.
 */
record ListedText(String parameter, Param.Expander expander) implements Param.Expander {

    @Override
    public String expand(Object value) {
        String text = expander.expand(value);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(parameter + " must not have an empty text in its list");
        }
        return text;
    }
}
