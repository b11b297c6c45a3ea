package org.careline.kb.insight;

import java.time.LocalDate;

/**
 * What happened on the paths that began on a day.
 *
 * @param searches different questions of each path
 * @param withoutResult those for which nothing fitted
 * @param opened different articles of each path
 * @param direct paths straight to the form for a ticket, which are not in the outcomes
 */
public record DayFigures(
    LocalDate day,
    long searches,
    long withoutResult,
    long opened,
    long direct,
    Outcomes outcomes) {}
