/** Allocation for other services: {@code /internal/allocations}, issues and releases. */
@NullMarked
package com.easyecom.catalog.allocation.api;

import org.jspecify.annotations.NullMarked;
