package com.easyecom.chat;

import com.easyecom.testkit.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {}
