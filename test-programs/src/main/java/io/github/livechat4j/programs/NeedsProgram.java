package io.github.livechat4j.programs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test that starts programs other than Java. If one is missing, the test is skipped with a reason that names
 * the program. If the environment variable {@code CI} is set, the test fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ProgramCondition.class)
public @interface NeedsProgram {

    /**
     * The programs, all of which are needed. Each is a name to find on the {@code PATH}, or a pattern of absolute paths
     * such as {@code /usr/lib/postgresql/*}{@code /bin/initdb}. Alternatives are separated by {@code |}.
     */
    String[] value();

    /** The Debian packages that contain the programs, separated by spaces. */
    String packages();
}
