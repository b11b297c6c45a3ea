/**
 * The pages of those who write articles: list, editor, versions. They do nothing that the API does
 * not do as well, and ask the same use cases. Whoever signed in decides what is offered; what is
 * refused is refused by the role at the moment of doing it.
 */
package org.careline.web.editor;
