/** What auth-service answers other services. */
@NullMarked
package com.easyecom.internalapi.auth;

import org.jspecify.annotations.NullMarked;
