/**
 * What every page of the portal shares: which address shows which page ({@link
 * org.careline.web.site.Routes}), who is looking ({@link org.careline.web.site.Visitor}), words and
 * dates in the visitor's language, the brand, static files, and the headers and checks around each
 * request. Other web packages may call the public types. Nothing about articles, tickets or
 * accounts belongs here.
 */
package org.careline.web.site;
