/** Which embedding models there are, which one answers, and which one is to. */
@NullMarked
package com.easyecom.vision.model.application;

import org.jspecify.annotations.NullMarked;
