/**
 * A LiveChat service for tests and first steps without an account. It runs in the process, on a free port of this
 * machine, answers all operations of the contract, keeps changes in memory, and has an archive of any number of chats.
 *
 * <pre>{@code
 * @LiveChatSandboxTest
 * class GreeterTest {
 *
 *     @Test
 *     void thanksForEveryGoodRating(LiveChatSandbox sandbox, LiveChat livechat) {
 *         sandbox.startChat(NewChat.by("Rui Antunes")).endRatedGood();
 *
 *         int thanked = new Greeter(livechat).thank();
 *
 *         assertEquals(1, thanked);
 *     }
 * }
 * }</pre>
 *
 * <p>Without JUnit: {@link io.github.livechat4j.testkit.LiveChatSandbox#start()}. Without Java:
 * {@link io.github.livechat4j.testkit.SandboxServer}.
 */
@NullMarked
package io.github.livechat4j.testkit;

import org.jspecify.annotations.NullMarked;
