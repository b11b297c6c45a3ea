/**
 * Who calls, and what the caller may do. Access tokens (RFC 9068) are given out for client
 * credentials (RFC 6749 §4.4) and checked without SQL; a method without a role annotation answers
 * nobody. Payara's MicroProfile JWT is not used: it refuses every token whose {@code typ} is not
 * {@code JWT}, and RFC 9068 asks for {@code at+jwt}.
 */
package org.careline.api.security;
