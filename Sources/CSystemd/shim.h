#pragma once
// The caller names the place in the Swift source itself; libsystemd must not add this shim's own.
#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
