/** Vectors of pictures in PostgreSQL. */
@NullMarked
package com.easyecom.vision.recognition.persistence;

import org.jspecify.annotations.NullMarked;
