"""A stranger's file fetched safely: `source` opens it for the inspector, as a `remote_file`."""
