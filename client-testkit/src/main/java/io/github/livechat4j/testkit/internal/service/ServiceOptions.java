package io.github.livechat4j.testkit.internal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a service is made of.
 *
 * @param seed decides about all that is left to chance
 * @param chats how many chats the archive has
 * @param pending how many of the newest still go on
 * @param history for how long there have been chats and tickets
 * @param until when the last of them began, at the latest
 * @param tickets how many tickets there are
 * @param clock tells the time
 * @param zone the time zone of the account
 */
public record ServiceOptions(
        long seed, int chats, int pending, Duration history, Instant until, int tickets, Clock clock, ZoneId zone) {}
