/** The address that Meta calls. */
@NullMarked
package com.easyecom.chat.webhook.api;

import org.jspecify.annotations.NullMarked;
