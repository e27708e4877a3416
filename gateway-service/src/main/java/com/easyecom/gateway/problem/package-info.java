/**
 * Owns what the gateway refuses by itself and how it says so: the same problem documents as the
 * services write, without what their library brings.
 */
@NullMarked
package com.easyecom.gateway.problem;

import org.jspecify.annotations.NullMarked;
