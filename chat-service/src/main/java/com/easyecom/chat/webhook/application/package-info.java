/** What Meta tells, received and kept. */
@NullMarked
package com.easyecom.chat.webhook.application;

import org.jspecify.annotations.NullMarked;
