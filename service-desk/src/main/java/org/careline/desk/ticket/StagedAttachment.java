package org.careline.desk.ticket;

/** An upload that waits to be claimed by a message. */
public record StagedAttachment(StageId id, String name, String mediaType, long size) {}
