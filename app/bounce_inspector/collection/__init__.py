"""Many inputs become rows and reports: mailboxes, folders, archives; lazily, in order, on all cores."""
