"""The log of events and its file: appended, signed, audited, backed up; what kinds of event there are is the desk's."""
