/**
 * How the operator's product looks wherever it is seen, on pages and in mails. No texts and no
 * markup belong here.
 */
package org.careline.desk.brand;
