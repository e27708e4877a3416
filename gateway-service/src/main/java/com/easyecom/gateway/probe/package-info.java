/** Owns the gateway's own questions to the services, and for how long an answer is remembered. */
@NullMarked
package com.easyecom.gateway.probe;

import org.jspecify.annotations.NullMarked;
