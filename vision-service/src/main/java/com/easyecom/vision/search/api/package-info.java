/** Searching over HTTP: {@code /api/v1/products/image-search}. */
@NullMarked
package com.easyecom.vision.search.api;

import org.jspecify.annotations.NullMarked;
