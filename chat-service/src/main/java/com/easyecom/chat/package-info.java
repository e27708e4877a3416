/** chat-service: conversations with customers on WhatsApp, and the agents that answer them. */
@NullMarked
package com.easyecom.chat;

import org.jspecify.annotations.NullMarked;
