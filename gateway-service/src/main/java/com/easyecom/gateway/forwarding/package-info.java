/**
 * Owns the way to the services and back: bounded connections, streamed bodies, clean headers, and
 * what the client is told when a service does not answer. Written on Vert.x' client, because
 * vertx-http-proxy passes on fields that {@code Connection} names, cannot stop a body that grows
 * too large, and answers every failure with an empty 502.
 */
@NullMarked
package com.easyecom.gateway.forwarding;

import org.jspecify.annotations.NullMarked;
