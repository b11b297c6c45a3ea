package org.careline.desk.ticket;

/** A file in a message; its content comes from {@link Attachments}. */
public record Attachment(AttachmentId id, String name, String mediaType, long size) {}
