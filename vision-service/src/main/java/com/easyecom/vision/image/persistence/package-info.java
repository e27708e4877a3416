/** The rows of pictures in PostgreSQL. */
@NullMarked
package com.easyecom.vision.image.persistence;

import org.jspecify.annotations.NullMarked;
