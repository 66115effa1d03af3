/// What is asked: toolkits, their sections, questions and kinds of answer, and the reading of words into values. Pure
/// data and functions.
@NullMarked
package org.dueregard.toolkit;

import org.jspecify.annotations.NullMarked;
