/**
 * What nobody outside knows, and every node does. Who derives tokens or keys of people asks {@link
 * org.careline.db.secret.ServerSecret}; the secret itself never leaves this package.
 */
package org.careline.db.secret;
