/** Pictures over HTTP: {@code /api/v1/products/{id}/images}. */
@NullMarked
package com.easyecom.vision.image.api;

import org.jspecify.annotations.NullMarked;
