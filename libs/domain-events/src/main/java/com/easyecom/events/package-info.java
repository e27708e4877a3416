/**
 * The public events: facts that one service tells all others, with their literal types and topics.
 * They carry ids and figures, never a name, a phone, an e-mail or a message text.
 */
@NullMarked
package com.easyecom.events;

import org.jspecify.annotations.NullMarked;
