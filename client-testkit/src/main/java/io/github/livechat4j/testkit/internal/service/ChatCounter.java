package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ChatFacts;
import io.github.livechat4j.testkit.internal.json.ObjectNode;

/** A counter over the chats of a bucket. */
interface ChatCounter {

    void add(ChatFacts chat);

    void writeTo(ObjectNode row);
}
