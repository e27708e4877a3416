/** Takes the one picture out of a form, for whoever keeps it or searches by it. */
@NullMarked
package com.easyecom.vision.upload;

import org.jspecify.annotations.NullMarked;
