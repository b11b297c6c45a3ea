package org.careline.kb.search;

/**
 * The part of an article in which a passage stands.
 *
 * @param title its heading
 * @param url path below the portal's root, with the anchor of the heading
 */
public record Section(String title, String url) {}
