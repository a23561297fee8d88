package org.example.leads;

/**
 * Somebody to write to.
 *
 * @param mail the address
 * @param name how they called themselves; empty if they did not
 * @param missed whether nobody talked to them
 */
public record Lead(String mail, String name, boolean missed) {}
