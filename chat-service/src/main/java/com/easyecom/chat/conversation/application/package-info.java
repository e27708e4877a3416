/** What customers and the shop wrote to each other: stored once, in order. */
@NullMarked
package com.easyecom.chat.conversation.application;

import org.jspecify.annotations.NullMarked;
