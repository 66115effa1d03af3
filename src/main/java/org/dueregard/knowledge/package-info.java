/// Reads what the assistant asks, says and knows from YAML and Markdown files, and says what is wrong in them.
@NullMarked
package org.dueregard.knowledge;

import org.jspecify.annotations.NullMarked;
