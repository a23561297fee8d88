package org.example.leads;

/**
 * A person to write to.
 *
 * @param mail the e-mail address
 * @param name the name of the person; empty if unknown
 * @param missed whether no agent took the chat
 */
public record Lead(String mail, String name, boolean missed) {}
