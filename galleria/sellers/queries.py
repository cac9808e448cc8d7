def find_kinds(shop, user_ids):
    return {}
