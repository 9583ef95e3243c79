"""The commands of the command line, a module each. Each is imported when it is called."""
