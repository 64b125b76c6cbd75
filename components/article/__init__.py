"""One assembler of a page. Every surface shows the tree that it returns; none assembles a page of its own."""
