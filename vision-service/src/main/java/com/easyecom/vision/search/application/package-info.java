/** Finds products by a picture. */
@NullMarked
package com.easyecom.vision.search.application;

import org.jspecify.annotations.NullMarked;
