/** Boots the database and Payara Micro with both applications. */
package org.careline.server;
