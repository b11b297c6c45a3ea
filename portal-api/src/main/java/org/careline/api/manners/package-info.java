/**
 * How the API behaves whatever it is about: conditional requests, paging, idempotency keys, limits
 * on size and rate, headers. Filters here know no resource; resources use {@link
 * org.careline.api.manners.Versions} and {@link org.careline.api.manners.Paging}.
 */
package org.careline.api.manners;
