package io.github.livechat4j.testkit.internal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The settings of a service.
 *
 * @param seed the seed of all random choices
 * @param chats the number of chats in the archive
 * @param pending how many of the newest chats are pending
 * @param history how far chats and tickets reach back
 * @param until the latest possible start of a generated chat or ticket
 * @param tickets the minimum number of tickets
 * @param clock the clock
 * @param zone the time zone of the account
 */
public record ServiceOptions(
        long seed, int chats, int pending, Duration history, Instant until, int tickets, Clock clock, ZoneId zone) {}
