"""What stands between the dashboard and a request: who is answered what, and with which headers."""
