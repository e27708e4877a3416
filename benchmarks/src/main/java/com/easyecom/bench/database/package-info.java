/** Filling a service's tables by COPY, and looking into them. */
@NullMarked
package com.easyecom.bench.database;

import org.jspecify.annotations.NullMarked;
