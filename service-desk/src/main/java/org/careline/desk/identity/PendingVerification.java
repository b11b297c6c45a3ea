package org.careline.desk.identity;

/** What a verification link would confirm, for the page that asks before it does. */
public record PendingVerification(String email, String name) {}
