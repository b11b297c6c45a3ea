package org.careline.desk.ticket;

/**
 * Something a ticket points to.
 *
 * @param key what the API calls it: key of a team or organization, serial number of a product
 * @param name what people call it
 */
public record NamedRef(String key, String name) {}
