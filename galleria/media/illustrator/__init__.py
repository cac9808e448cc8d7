"""Draws products from parameters, as SVG. Knows no product, shop or database: a family takes a model of values and a view's name."""
