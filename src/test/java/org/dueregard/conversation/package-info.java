@NullMarked
package org.dueregard.conversation;

import org.jspecify.annotations.NullMarked;
