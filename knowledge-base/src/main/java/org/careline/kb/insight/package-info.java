/** What readers searched for and whether it helped. */
package org.careline.kb.insight;
