/** Time in tests. */
@NullMarked
package com.easyecom.testkit.time;

import org.jspecify.annotations.NullMarked;
