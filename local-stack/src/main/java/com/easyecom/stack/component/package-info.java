/**
 * What the stack consists of, as data: servers and services, their ports, memory and environment.
 */
@NullMarked
package com.easyecom.stack.component;

import org.jspecify.annotations.NullMarked;
