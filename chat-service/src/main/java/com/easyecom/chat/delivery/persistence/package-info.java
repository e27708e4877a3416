/** Messages to be sent, in PostgreSQL. */
@NullMarked
package com.easyecom.chat.delivery.persistence;

import org.jspecify.annotations.NullMarked;
