/// Measures a running service over HTTP, beside the floors it stands on.
@NullMarked
package org.dueregard.bench;

import org.jspecify.annotations.NullMarked;
