/** The API described: its OpenAPI document, and a page to try it. */
package org.careline.api.docs;
