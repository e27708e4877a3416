/**
 * The program behind {@code ./easyecom up}: it runs the whole shop on one machine, every server a
 * process of its own.
 */
@NullMarked
package com.easyecom.stack;

import org.jspecify.annotations.NullMarked;
