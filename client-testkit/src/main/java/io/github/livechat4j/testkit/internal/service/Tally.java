package io.github.livechat4j.testkit.internal.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.testkit.internal.archive.ChatFacts;

/** Counts the chats of a bucket. */
interface Tally {

    void add(ChatFacts chat);

    void writeTo(ObjectNode row);
}
