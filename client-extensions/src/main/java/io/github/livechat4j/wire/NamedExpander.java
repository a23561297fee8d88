package io.github.livechat4j.wire;

import feign.Param;
import io.github.livechat4j.text.internal.VisibleText;

/** An expander that adds the name of the parameter to the exception if another expander rejects a value. */
record NamedExpander(String parameter, Param.Expander expander) implements Param.Expander {

    @Override
    public String expand(Object value) {
        if (value instanceof String text) {
            LoneSurrogates.refuse(parameter, text);
        }
        try {
            return expander.expand(value);
        } catch (IllegalArgumentException e) {
            String shown = VisibleText.of(String.valueOf(value));
            throw new IllegalArgumentException(parameter + " cannot be \"" + shown + "\": " + e.getMessage(), e);
        }
    }
}
