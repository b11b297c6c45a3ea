/**
 * Questions that ended at an article and become words by which it is found: "also asked as".
 *
 * <p>Paths of visitors give {@link org.careline.kb.question.Evidence}, which {@link
 * org.careline.kb.question.Learning} counts: a question with enough of it is proposed to editors,
 * and with much more of it in force by itself. {@link org.careline.kb.question.Questions} lists
 * them, and takes what editors decide, which counts for more than any evidence. The index reads
 * what is in force from {@link org.careline.kb.question.LearnedWords}.
 *
 * <p>Never belongs here: who asked, nor a question in which personal data had to be masked.
 */
package org.careline.kb.question;
