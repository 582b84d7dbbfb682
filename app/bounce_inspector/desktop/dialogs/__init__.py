"""The dialogs that are asked for by a menu or a button."""
