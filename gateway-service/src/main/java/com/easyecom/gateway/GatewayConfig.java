package com.easyecom.gateway;

import com.easyecom.gateway.routing.Service;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Everything about the gateway that an operator may set. The values are in application.properties.
 */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

  /** Where each service listens. */
  Map<Service, Address> services();

  Limits limits();

  Upstream upstream();

  Health health();

  Docs docs();

  /** A service's address. */
  interface Address {
    /** Scheme, host and port, for example {@code http://127.0.0.1:8001}; a path is ignored. */
    URI url();
  }

  /** What a request may weigh and how long it may take to arrive. */
  interface Limits {
    /** The largest body that is not multipart. */
    MemorySize body();

    /** The largest multipart body: a file and the form around it. */
    MemorySize multipartBody();

    /** Path and query together, in characters. */
    int targetLength();

    /** Names and values of all header fields together. */
    MemorySize headers();

    /** How long the whole body may take to arrive. */
    Duration bodyTime();

    /** How much of a refused body is read and dropped, so that its sender gets to read why. */
    MemorySize discardedBody();

    /** How long a refused body is read and dropped. */
    Duration discardTime();
  }

  /** How the services are called. */
  interface Upstream {
    /** How long a connection may take to be made. */
    Duration connectTimeout();

    /** How long a request may wait for its turn on a connection. */
    Duration queueTimeout();

    /** From the request's last byte to the answer's first. */
    Duration responseTimeout();

    /** How long a connection may be silent in the middle of an answer. */
    Duration idleTimeout();

    /** Requests that one service works on at a time. */
    int maxConnections();

    /** Requests that wait for one of those connections; more are refused. */
    int maxQueue();
  }

  /** The public health page. */
  interface Health {
    Duration timeout();

    /** How long an answer is good for, so that the page cannot be used to hammer the services. */
    Duration cachedFor();
  }

  /** The merged API document. */
  interface Docs {
    Duration timeout();

    /** How long a complete document is good for. */
    Duration cachedFor();

    /** How long one is good for in which a service's part is missing. */
    Duration incompleteCachedFor();
  }
}
