"""Reading the words of page pictures; runs in worker processes only, which load OpenCV and the models."""
