/**
 * What the agents are asked and what they answer: figures and terms in, decisions out. Knows
 * nothing of where figures come from or of who is answered.
 */
@NullMarked
package com.easyecom.chat.agent;

import org.jspecify.annotations.NullMarked;
