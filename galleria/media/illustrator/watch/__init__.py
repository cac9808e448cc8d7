"""Wristwatches: round, cushion, tonneau, octagonal, square and rectangular cases, digital ones, dials, hands, straps, bracelets and movements."""
