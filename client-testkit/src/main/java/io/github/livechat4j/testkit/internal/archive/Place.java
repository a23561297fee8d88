package io.github.livechat4j.testkit.internal.archive;

/**
 * The location of a visitor.
 *
 * @param city the city
 * @param region the region or state
 * @param country the English name of the country
 * @param countryCode the two-letter code of the country
 * @param timezone the IANA name of the time zone
 */
public record Place(String city, String region, String country, String countryCode, String timezone) {}
