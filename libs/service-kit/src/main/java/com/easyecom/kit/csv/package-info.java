/**
 * CSV (RFC 4180) as spreadsheets write it and want it: read with bounded memory, written safely.
 */
@NullMarked
package com.easyecom.kit.csv;

import org.jspecify.annotations.NullMarked;
