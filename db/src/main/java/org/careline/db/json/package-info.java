/**
 * JSON trees: payloads of events, facts of a mail, answers to a page's script.
 *
 * <p>What the API reads and writes has manners of its own and lives there.
 */
package org.careline.db.json;
