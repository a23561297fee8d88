package io.github.livechat4j.listening.internal;

/** A marker for listeners of the client itself, whose exceptions end the operation on purpose. */
public interface OwnListener {}
