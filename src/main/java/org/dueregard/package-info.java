/// Where everything is put together: the command line, the settings, and the one place that knows every adapter.
@NullMarked
package org.dueregard;

import org.jspecify.annotations.NullMarked;
