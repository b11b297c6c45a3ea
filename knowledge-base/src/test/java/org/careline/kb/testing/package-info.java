/** A real database for tests of use cases, without a container around them. */
package org.careline.kb.testing;
