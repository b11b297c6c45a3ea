/**
 * Binary content, stored in chunks and read as a stream.
 *
 * <p>Whoever keeps a file keeps its {@link org.careline.db.blob.BlobId} beside the file's name and
 * type; here are only bytes. What is put and never claimed is for its owner to delete.
 */
package org.careline.db.blob;
