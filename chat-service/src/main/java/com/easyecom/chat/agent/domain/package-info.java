/** The decision tables of the three agents, and the arithmetic of what-if questions. */
@NullMarked
package com.easyecom.chat.agent.domain;

import org.jspecify.annotations.NullMarked;
