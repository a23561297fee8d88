package io.github.livechat4j.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a {@link LiveChatSandbox} and a {@link io.github.livechat4j.client.LiveChat} that calls it, as parameters.
 *
 * <p>Each test has a sandbox of its own. If one is asked for by the constructor or by {@code @BeforeAll}, all tests of the class
 * share it. Sandboxes are closed after the test or the class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SuppressWarnings("exports") // who writes tests requires the module of JUnit
@ExtendWith(LiveChatSandboxExtension.class)
public @interface LiveChatSandboxTest {

    /**
     * What decides about all that is left to chance.
     *
     * @return a number
     */
    long seed() default 1;

    /**
     * How many chats the archive has.
     *
     * @return a number from 0
     */
    int chats() default 3000;

    /**
     * Ways in which the service departs from its documentation.
     *
     * @return which are switched on
     */
    Quirk[] quirks() default {};
}
