/** The journal's chain in PostgreSQL, read as it is kept, whatever was done to it. */
@NullMarked
package com.easyecom.accounting.chain.persistence;

import org.jspecify.annotations.NullMarked;
