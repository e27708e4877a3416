/**
 * Pictures of products: uploaded, shown by signed links, deleted, and what crashes leave of them.
 */
@NullMarked
package com.easyecom.vision.image.application;

import org.jspecify.annotations.NullMarked;
