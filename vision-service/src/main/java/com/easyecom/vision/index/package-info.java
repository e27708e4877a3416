/** Finds the stored vectors that are nearest to others. Knows nothing of pictures. */
@NullMarked
package com.easyecom.vision.index;

import org.jspecify.annotations.NullMarked;
