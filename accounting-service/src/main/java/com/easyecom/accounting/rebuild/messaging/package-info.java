/** Reads the topics from their beginning, as nobody in particular. */
@NullMarked
package com.easyecom.accounting.rebuild.messaging;

import org.jspecify.annotations.NullMarked;
