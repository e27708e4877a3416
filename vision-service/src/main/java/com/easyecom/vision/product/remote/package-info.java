/** What catalog-service is asked for over HTTP. */
@NullMarked
package com.easyecom.vision.product.remote;

import org.jspecify.annotations.NullMarked;
