/**
 * What customers see and change about themselves: profile, organization, products, security.
 *
 * <p>Every page here is only for those who have signed in.
 */
package org.careline.web.account;
