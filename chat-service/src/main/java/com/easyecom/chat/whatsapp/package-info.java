/**
 * WhatsApp as Meta's Cloud API offers it: what its webhook tells, what can be sent, and what became
 * of it. Knows neither conversations nor a database.
 */
@NullMarked
package com.easyecom.chat.whatsapp;

import org.jspecify.annotations.NullMarked;
