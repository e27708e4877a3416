/** Changes many products at once, all of them or none. */
@NullMarked
package com.easyecom.catalog.product.bulk;

import org.jspecify.annotations.NullMarked;
