/// Sends what waits in the outbox, channel by channel: the one place that decides when to send and when to try again.
@NullMarked
package org.dueregard.courier;

import org.jspecify.annotations.NullMarked;
