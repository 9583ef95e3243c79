"""Sources: how files of many formats, plain or compressed, come apart into records. Bytes in, records out."""
