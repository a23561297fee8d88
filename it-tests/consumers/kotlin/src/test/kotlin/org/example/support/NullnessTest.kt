package org.example.support

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Path
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** kotlinc knows from the published classes what may be null. */
class NullnessTest {

    @TempDir
    lateinit var directory: Path

    @Test
    fun `a nullable component cannot be used as if it were there`() {
        val (exit, messages) = compiled("fun length(agent: Agent): Int = agent.jobTitle().length")

        assertThat(exit).isEqualTo(ExitCode.COMPILATION_ERROR)
        assertThat(messages).contains("nullable receiver")
    }

    @Test
    fun `null is refused where a value is required`() {
        val (exit, messages) = compiled("fun copy(agent: Agent): Agent = agent.toBuilder().login(null).build()")

        assertThat(exit).isEqualTo(ExitCode.COMPILATION_ERROR)
        assertThat(messages).containsIgnoringCase("null")
    }

    @Test
    fun `a required component is used without a check`() {
        val (exit, messages) = compiled("fun length(agent: Agent): Int = agent.login().length")

        assertThat(exit).`as`(messages).isEqualTo(ExitCode.OK)
    }

    private fun compiled(function: String): Pair<ExitCode, String> {
        val source = directory.resolve("Snippet.kt")
        source.writeText("import io.github.livechat4j.model.Agent\n\n$function\n")
        val messages = ByteArrayOutputStream()
        val exit = PrintStream(messages, true, Charsets.UTF_8).use {
            K2JVMCompiler().exec(
                it,
                "-no-stdlib",
                "-no-reflect",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                directory.resolve("classes").toString(),
                source.toString(),
            )
        }
        return exit to messages.toString(Charsets.UTF_8)
    }
}
