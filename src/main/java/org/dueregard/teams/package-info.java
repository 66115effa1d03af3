/// Microsoft Teams: the Bot Connector protocol in both directions, and messages as Adaptive Cards.
@NullMarked
package org.dueregard.teams;

import org.jspecify.annotations.NullMarked;
