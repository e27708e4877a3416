/**
 * Events that were set aside: looking at them, trying them again in order, discarding them. What is
 * set aside, and when, is decided where events are consumed.
 */
@NullMarked
package com.easyecom.kit.deadletter;

import org.jspecify.annotations.NullMarked;
