/**
 * The folder {@code .easyecom}: data, secrets, logs, the lock of the running stack, and the checks
 * before a start.
 */
@NullMarked
package com.easyecom.stack.home;

import org.jspecify.annotations.NullMarked;
