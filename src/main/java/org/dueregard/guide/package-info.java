/// The use cases and their ports: one message taken all the way, wording, the register.
@NullMarked
package org.dueregard.guide;

import org.jspecify.annotations.NullMarked;
