/** How figures of sales, cover, margin and reordering are computed. */
@NullMarked
package com.easyecom.catalog.insights.domain;

import org.jspecify.annotations.NullMarked;
