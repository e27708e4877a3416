/** Conversations in PostgreSQL. */
@NullMarked
package com.easyecom.chat.conversation.persistence;

import org.jspecify.annotations.NullMarked;
