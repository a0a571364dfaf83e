"""Where several machines are joined: what is shown of what their editors did without knowing of each other."""
