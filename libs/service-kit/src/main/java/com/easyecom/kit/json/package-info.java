/** JSON as the contract says: snake case, decimals as strings, dates in RFC 3339. */
@NullMarked
package com.easyecom.kit.json;

import org.jspecify.annotations.NullMarked;
