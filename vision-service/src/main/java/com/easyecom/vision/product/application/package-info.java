/** This service's own copy of the facts of products that a search needs. */
@NullMarked
package com.easyecom.vision.product.application;

import org.jspecify.annotations.NullMarked;
