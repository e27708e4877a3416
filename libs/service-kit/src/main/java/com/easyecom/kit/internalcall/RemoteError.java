package com.easyecom.kit.internalcall;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** A code that another service declared. */
record RemoteError(String name, ErrorCategory category, String title) implements ErrorCode {}
