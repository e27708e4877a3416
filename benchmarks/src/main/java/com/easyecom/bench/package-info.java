/**
 * Benchmarks of the running shop: closed-loop clients over HTTP, and a check afterwards that the
 * speed was honest: stock, orders and books agree.
 */
@NullMarked
package com.easyecom.bench;

import org.jspecify.annotations.NullMarked;
