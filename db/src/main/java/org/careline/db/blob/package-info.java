/** Binary content, stored in chunks and read as a stream. */
package org.careline.db.blob;
