/** What is stored: the schema and how it grows. */
package org.careline.db;
