/**
 * Records to JSON and back. {@link org.careline.api.json.RecordReader} names every field that is
 * wrong instead of stopping at the first; {@link org.careline.api.json.RecordWriter} writes bytes
 * without an intermediate tree. Used by resources through JAX-RS only; knows nothing about HTTP
 * errors and nothing about the domain.
 */
package org.careline.api.json;
