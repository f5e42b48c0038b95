"""The open data: documents, tables, workbooks, what describes them, and that pages say the same."""
