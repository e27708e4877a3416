/**
 * Owns a request on its way through the gateway: its name, its limits, its answer, and what becomes
 * of a body that nobody wants.
 */
@NullMarked
package com.easyecom.gateway.exchange;

import org.jspecify.annotations.NullMarked;
