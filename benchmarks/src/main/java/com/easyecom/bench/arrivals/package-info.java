/**
 * Requests that arrive at a fixed rate, whether or not earlier ones are answered, and what is
 * measured of them.
 */
@NullMarked
package com.easyecom.bench.arrivals;

import org.jspecify.annotations.NullMarked;
