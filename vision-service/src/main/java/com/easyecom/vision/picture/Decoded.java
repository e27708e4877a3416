package com.easyecom.vision.picture;

import java.awt.image.BufferedImage;

/**
 * Pixels of a picture.
 *
 * @param isWhole whether they are all that the file has, as a screen shows them
 */
record Decoded(BufferedImage pixels, boolean isWhole) {}
