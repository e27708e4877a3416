package com.easyecom.events;

import com.easyecom.testkit.architecture.LibraryArchitecture;

class ArchitectureTest extends LibraryArchitecture {}
