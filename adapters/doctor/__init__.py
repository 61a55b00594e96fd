"""What the checks of ``firsthand doctor`` have in common: findings, and how a host on the network is reached.

The platforms' own checks stand with the platforms, those of store and machine with the command.
"""
