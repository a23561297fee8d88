package io.github.livechat4j.wire.listed.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fields of each record that a method returning a {@link ScannedPage} needs the values of. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NotedFields {

    /**
     * Returns the paths of the fields. A list on the path stands for all its elements.
     *
     * @return wire names joined by dots, such as {@code id} or {@code events.date}
     */
    String[] value();
}
