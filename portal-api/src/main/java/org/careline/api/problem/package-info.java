/**
 * Every answer that is not the one asked for, as {@code application/problem+json} (RFC 9457).
 * Resources throw; {@link org.careline.api.problem.Problems} translates refusals of the domain,
 * errors of JAX-RS and faults nobody foresaw. No sentence here names a class, a table or a path.
 */
package org.careline.api.problem;
