package io.github.livechat4j.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Supplies tests with a {@link LiveChatSandbox} and a {@link io.github.livechat4j.client.LiveChat} that calls it, as
 * parameters.
 *
 * <p>Each test has its own sandbox. If the constructor or a {@code @BeforeAll} method has such a parameter, all tests
 * of the class share one sandbox. A sandbox is closed after its test or class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SuppressWarnings("exports") // a module with tests requires JUnit itself
@ExtendWith(LiveChatSandboxExtension.class)
public @interface LiveChatSandboxTest {

    /**
     * Returns the seed of all random choices.
     *
     * @return any number; 1 by default
     */
    long seed() default 1;

    /**
     * Returns the number of chats in the archive.
     *
     * @return 0 or more; 3,000 by default
     */
    int chats() default 3000;

    /**
     * Returns the deviations from the documentation that the sandbox imitates.
     *
     * @return the quirks to switch on; none by default
     */
    Quirk[] quirks() default {};
}
