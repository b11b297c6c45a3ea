/**
 * The resources below {@code /api/v1}. They translate between HTTP and a use case and decide
 * nothing; what they show are records of their own, so that a change inside does not change the
 * API. Names in addresses are slugs, ticket numbers, keys and e-mail addresses, never database
 * keys.
 */
package org.careline.api.v1;
