/** What a use case may answer besides its result: a page of rows, or a refusal. */
package org.careline.db.outcome;
