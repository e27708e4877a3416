/** What Meta told and nobody understood, in PostgreSQL. */
@NullMarked
package com.easyecom.chat.webhook.persistence;

import org.jspecify.annotations.NullMarked;
