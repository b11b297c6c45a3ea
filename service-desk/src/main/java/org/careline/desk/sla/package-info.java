/** What response was promised, and by when. */
package org.careline.desk.sla;
