/** Articles and categories: written, published, rendered. */
package org.careline.kb.article;
