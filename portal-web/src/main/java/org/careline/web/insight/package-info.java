/**
 * What readers did with the help centre, for those who write it: one page of figures, lists and
 * plots.
 *
 * <p>Shows what {@code org.careline.kb.insight} counts and the API tells as well; counts nothing
 * itself. Plots are drawn here, as lines without a style: colours stand in {@code insight.css}.
 * Nothing outside calls in.
 */
package org.careline.web.insight;
