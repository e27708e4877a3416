/** Allocations in PostgreSQL. */
@NullMarked
package com.easyecom.catalog.allocation.persistence;

import org.jspecify.annotations.NullMarked;
