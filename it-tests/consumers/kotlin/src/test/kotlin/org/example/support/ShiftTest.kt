package org.example.support

import com.fasterxml.jackson.core.JsonParser
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import com.sun.net.httpserver.HttpServer
import io.github.livechat4j.client.LiveChat
import io.github.livechat4j.metrics.MicrometerAttemptListener
import io.github.livechat4j.model.WebhookEventType
import io.github.livechat4j.testkit.LiveChatSandbox
import io.github.livechat4j.testkit.LiveChatSandboxTest
import io.github.livechat4j.testkit.NewChat
import io.github.livechat4j.webhooks.ChatEnded
import io.github.livechat4j.webhooks.WebhookHandler
import io.github.livechat4j.webhooks.WebhookHttpHandler
import io.github.livechat4j.webhooks.WebhookReceiver
import io.github.livechat4j.webhooks.WebhookSubscription
import io.github.livechat4j.webhooks.WebhookSubscriptions
import io.micrometer.core.instrument.simple.SimpleMeterRegistry
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.util.concurrent.CopyOnWriteArrayList
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

@LiveChatSandboxTest(seed = 7, chats = 20)
class ShiftTest {

    private val mapper = jacksonObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)

    @Test
    fun `the shift has the agents of the account`(livechat: LiveChat) {
        val reader = ShiftReader(livechat)

        val shift = reader.now("acme")

        assertThat(shift.agents).isNotEmpty()
        assertThat(reader.jobTitle(shift.agents.first().login())).isNotBlank()
        assertThat(reader.domain(shift.agents.first())).contains(".")
    }

    @Test
    fun `a data class that holds models is read back equal`(livechat: LiveChat) {
        val shift = ShiftReader(livechat).now("acme")

        val json = mapper.writeValueAsString(shift)

        assertThat(mapper.readValue<Shift>(json)).isEqualTo(shift)
    }

    @Test
    fun `a delivery reaches the listener`(livechat: LiveChat, sandbox: LiveChatSandbox) {
        val heard = CopyOnWriteArrayList<ChatEnded>()
        val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        val address = URI.create("http://127.0.0.1:${server.address.port}/livechat")
        val outcome = WebhookSubscriptions.of(livechat.webhooks())
            .apply(listOf(WebhookSubscription.of(WebhookEventType.CHAT_ENDED, address)))
        val handler = WebhookHandler.builder(WebhookReceiver.of(outcome.webhooks()))
            .on(ChatEnded::class.java) { heard.add(it) }
            .build()
        server.createContext("/livechat", WebhookHttpHandler.of(handler))
        server.start()

        try {
            sandbox.startChat(NewChat.by("Rosa Prata")).end()
            sandbox.awaitDeliveries()
        } finally {
            server.stop(0)
        }

        assertThat(heard).hasSize(1)
    }

    @Test
    fun `calls are measured`(sandbox: LiveChatSandbox) {
        val registry = SimpleMeterRegistry()

        sandbox.clientBuilder().attemptListener(MicrometerAttemptListener(registry)).build().use {
            it.agents().listAgents()
        }

        assertThat(registry.get("livechat.client.attempts").tag("operation", "listAgents").timer().count()).isOne()
    }
}
