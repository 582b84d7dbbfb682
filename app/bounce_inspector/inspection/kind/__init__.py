"""What a text is about: a failure, a delay, a success, an automatic answer, a complaint, or no bounce at all."""
