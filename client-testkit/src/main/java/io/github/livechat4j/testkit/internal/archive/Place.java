package io.github.livechat4j.testkit.internal.archive;

/**
 * Where a visitor is.
 *
 * @param city the city
 * @param region the region or state
 * @param country the English name of the country
 * @param countryCode its two letters
 * @param timezone an IANA name
 */
public record Place(String city, String region, String country, String countryCode, String timezone) {}
