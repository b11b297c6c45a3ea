/** Loads the demo company through the use cases. */
package org.careline.demo;
