package io.github.livechat4j.listening.internal;

/** Marks a listener of the client's own, which ends the work on purpose by what it throws. */
public interface OwnListener {}
