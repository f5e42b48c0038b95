"""The open data: documents, tables and workbooks with all that the pages show, and what describes them."""
