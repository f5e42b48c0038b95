"""What is printed: reports and commitments, as their readers and their readers' programs get them."""
