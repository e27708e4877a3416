/** Insights over HTTP: {@code /api/v1/products/{id}/insights}. */
@NullMarked
package com.easyecom.catalog.insights.api;

import org.jspecify.annotations.NullMarked;
