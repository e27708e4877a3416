/**
 * Owns the way in: each public request comes through here, is checked and sent to whoever answers
 * it, and leaves a line of log and its numbers behind.
 */
@NullMarked
package com.easyecom.gateway.entrance;

import org.jspecify.annotations.NullMarked;
