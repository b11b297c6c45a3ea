package org.careline.desk.ticket;

import java.util.List;
import java.util.Optional;

/** What somebody says, before it has a place in a ticket. */
record Words(
    String body, boolean internal, List<StageId> attachments, Optional<String> submissionKey) {}
