/** Sends what the shop answers, in order per customer, and never twice unless it says so. */
@NullMarked
package com.easyecom.chat.delivery.application;

import org.jspecify.annotations.NullMarked;
