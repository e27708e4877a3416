/**
 * Image search, in this process: how often products are found by what happened to their pictures,
 * what their scores are, and how fast pictures are looked at and searched for.
 */
@NullMarked
package com.easyecom.bench.vision;

import org.jspecify.annotations.NullMarked;
