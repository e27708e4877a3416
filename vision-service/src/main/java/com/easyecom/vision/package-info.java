/** Pictures of products: kept, shown, and found again by what they look like. */
@NullMarked
package com.easyecom.vision;

import org.jspecify.annotations.NullMarked;
