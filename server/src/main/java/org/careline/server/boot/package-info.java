/** What the class path of the process consists of besides Payara: one class that loads the rest. */
package org.careline.server.boot;
