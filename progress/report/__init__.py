"""The draft of the national report: from the data to blocks, and from blocks to Word and HTML."""
