package io.github.livechat4j.wire;

import feign.Param;

/** Says which parameter it was when an expander refuses a value. */
record NamedExpander(String parameter, Param.Expander expander) implements Param.Expander {

    @Override
    public String expand(Object value) {
        if (value instanceof String text) {
            LoneSurrogates.refuse(parameter, text);
        }
        try {
            return expander.expand(value);
        } catch (IllegalArgumentException e) {
            String shown = String.valueOf(value).replaceAll("\\p{Cc}", "?");
            throw new IllegalArgumentException(parameter + " cannot be \"" + shown + "\": " + e.getMessage(), e);
        }
    }
}
