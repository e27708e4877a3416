/**
 * Pictures of products that are drawn, and what happens to pictures on their way: for tests and
 * benchmarks of image search. Each follows from its seed, on every machine.
 */
@NullMarked
package com.easyecom.pictures;

import org.jspecify.annotations.NullMarked;
