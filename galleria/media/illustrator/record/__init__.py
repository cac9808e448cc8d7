"""Records: sleeves with artwork of our own, discs in coloured vinyl, labels and backs with the data of the release."""
