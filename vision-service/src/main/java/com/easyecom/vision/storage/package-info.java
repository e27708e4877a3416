/** Keeps the bytes of pictures in S3. Whoever puts an object has noted its key before. */
@NullMarked
package com.easyecom.vision.storage;

import org.jspecify.annotations.NullMarked;
