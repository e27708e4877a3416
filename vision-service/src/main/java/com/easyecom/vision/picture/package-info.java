/**
 * Owns what an uploaded file is: told by its bytes, checked before it is decoded, decoded within a
 * bounded memory, upright, and without anything but the picture.
 */
@NullMarked
package com.easyecom.vision.picture;

import org.jspecify.annotations.NullMarked;
