/**
 * How a server runs as an operating-system process of its own: what it needs before it starts, its
 * command, its readiness, its end; and the instances that tests of one JVM share.
 */
@NullMarked
package com.easyecom.infra.process;

import org.jspecify.annotations.NullMarked;
