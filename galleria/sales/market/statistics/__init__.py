"""What a seller sees of how their pieces fare: seen, wished for, put into bags, sold, and what is earned. It only reads."""
