/** The catalog as a CSV file, which an import makes the same catalog of. */
@NullMarked
package com.easyecom.catalog.productexport;

import org.jspecify.annotations.NullMarked;
