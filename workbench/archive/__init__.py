"""The claims of many articles at once: files in, one table of claims out; no record is opened.

The guarantees stand in the form of the work, not in what does it. The articles are numbered in one order and cut into
shards; a shard is written beside and renamed; what a shard holds depends on its articles alone. So the same command
does only what is missing, and the table is the same to the byte whoever computed it and however many did.
"""
