/** How well and how fast pictures are found among many vectors, by pgvector's index. */
@NullMarked
package com.easyecom.bench.vectors;

import org.jspecify.annotations.NullMarked;
