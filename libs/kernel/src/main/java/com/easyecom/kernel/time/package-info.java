/** How long something may still take. */
@NullMarked
package com.easyecom.kernel.time;

import org.jspecify.annotations.NullMarked;
