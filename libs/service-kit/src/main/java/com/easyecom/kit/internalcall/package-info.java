/** Calls from one service to another's /internal paths: token, request id, refusals passed on. */
@NullMarked
package com.easyecom.kit.internalcall;

import org.jspecify.annotations.NullMarked;
