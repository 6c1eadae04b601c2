"""What words point to: pronouns, counted things, words left out, what was said before."""
