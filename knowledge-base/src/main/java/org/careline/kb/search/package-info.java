/** How articles are found. The only package that knows Lucene. */
package org.careline.kb.search;
