/// Reads English with the OpenNLP models that lie on the class path.
@NullMarked
package org.dueregard.nlp;

import org.jspecify.annotations.NullMarked;
