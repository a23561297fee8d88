/**
 * {@code livechat mcp}: serves reports, the archive and the operations of the contract as tools of the Model Context
 * Protocol, for AI assistants.
 *
 * <p>An {@link io.github.livechat4j.cli.mcp.AssistantTool} has a name, a schema and a call that returns an {@link
 * io.github.livechat4j.cli.mcp.ToolAnswer}. {@link io.github.livechat4j.cli.mcp.ToolServer} registers the tools at the
 * SDK, turns every failure into text, and cuts answers by {@link io.github.livechat4j.cli.mcp.AnswerParts}. Nothing but
 * the protocol is written to standard output.
 */
@NullMarked
package io.github.livechat4j.cli.mcp;

import org.jspecify.annotations.NullMarked;
