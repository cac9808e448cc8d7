"""Pâtisserie: cakes, tarts, choux, viennoiserie, bread, macarons and chocolate, modelled in three dimensions and painted as SVG."""
