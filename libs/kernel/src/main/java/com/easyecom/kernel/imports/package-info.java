/** What imports of files have in common: cells and their columns, and what is wrong with them. */
@NullMarked
package com.easyecom.kernel.imports;

import org.jspecify.annotations.NullMarked;
