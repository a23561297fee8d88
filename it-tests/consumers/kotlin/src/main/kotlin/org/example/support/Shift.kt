package org.example.support

import io.github.livechat4j.client.LiveChat
import io.github.livechat4j.model.Agent
import java.time.Instant

/** Who is there, as one answer of the application. */
data class Shift(val account: String, val agents: List<Agent>)

/** Asks the service who is there. */
class ShiftReader(private val livechat: LiveChat) {

    fun now(account: String): Shift = Shift(account, livechat.agents().listAgents())

    /** A nullable component has to be handled; kotlinc would refuse this function otherwise. */
    fun jobTitle(login: String): String = livechat.agents().getAgent(login).jobTitle()?.uppercase() ?: "AGENT"

    /** A required component is not nullable; kotlinc would warn of a needless call otherwise. */
    fun domain(agent: Agent): String = agent.login().substringAfter('@')

    fun lastLogout(login: String): Instant = livechat.agents().getAgent(login).lastLogout() ?: Instant.EPOCH
}
