/** Who is speaking: passwords, verification, tokens, API clients. */
package org.careline.desk.identity;
