/**
 * The live database, which is only read, and the scratch database, which is filled and compared.
 */
@NullMarked
package com.easyecom.accounting.rebuild.persistence;

import org.jspecify.annotations.NullMarked;
