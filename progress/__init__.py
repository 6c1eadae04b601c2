"""What is known and what it means. Nothing in here knows of Streamlit or of the loaders."""
