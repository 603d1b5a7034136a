"""The arguments of the commands: for each module of commands in :mod:`desktop.cli`, one of the same name.

Its ``declare`` says what can be typed after its commands; :mod:`desktop.cli.parser` lists it among
its parts. Any command line loads all of these modules, and the window waits for no command: they
import words and limits, never the program at work.
"""
