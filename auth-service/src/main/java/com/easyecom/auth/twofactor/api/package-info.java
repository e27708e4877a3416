/** Second factors over HTTP. */
@NullMarked
package com.easyecom.auth.twofactor.api;

import org.jspecify.annotations.NullMarked;
