package org.careline.desk.account;

/**
 * What a put left behind.
 *
 * @param created whether there was nothing under that name before
 */
public record Stored<T>(T view, boolean created) {}
