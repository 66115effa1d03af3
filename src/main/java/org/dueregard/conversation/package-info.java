/// The dialogue: hearing an utterance gives events and replies; replaying events gives the same conversation. Pure.
@NullMarked
package org.dueregard.conversation;

import org.jspecify.annotations.NullMarked;
