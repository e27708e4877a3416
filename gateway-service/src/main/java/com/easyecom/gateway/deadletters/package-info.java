/** Owns the one list of all services' dead letters. Each of them is answered by its own service. */
@NullMarked
package com.easyecom.gateway.deadletters;

import org.jspecify.annotations.NullMarked;
