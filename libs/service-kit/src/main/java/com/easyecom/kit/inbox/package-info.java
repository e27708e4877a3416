/**
 * Consuming events: each takes effect once, transient failures are retried, refused ones set aside.
 */
@NullMarked
package com.easyecom.kit.inbox;

import org.jspecify.annotations.NullMarked;
