/** Generated from openapi.json by `npm run generate`. Never edited by hand. */

export interface paths {
    "/api/v1/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Carts
         * @description All bags that are not empty, over all shops.
         */
        get: operations["list_carts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Questions
         * @description What one has asked, in all shops.
         */
        get: operations["list_own_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conversation
         * @description A conversation of one's own, with its last 50 messages or the 50 before a number. Reading it here marks nothing as read.
         */
        get: operations["get_conversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{ref}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Block
         * @description End it: neither side can write any more, until this one takes it back.
         */
        put: operations["block_conversation"];
        post?: never;
        /**
         * Unblock
         * @description Take that back.
         */
        delete: operations["unblock_conversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{ref}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Message
         * @description Write one more. Takes an `Idempotency-Key`.
         */
        post: operations["send_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{ref}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish
         * @description Its seller puts the question with this answer on the piece's page, as both are and without the asker's name.
         */
        put: operations["publish_answer"];
        post?: never;
        /**
         * Unpublish
         * @description Its seller takes it off again.
         */
        delete: operations["take_answer_off_page"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{ref}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Read
         * @description Everything up to this number was seen.
         */
        put: operations["mark_conversation_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{ref}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Report Conversation
         * @description Tell the staff what is wrong; they read the conversation. Telling it again, before they have decided, changes what was said.
         */
        put: operations["report_conversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Unread
         * @description In how many conversations one has something new.
         */
        get: operations["count_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Me
         * @description Who is signed in.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Me
         * @description Change the fields that are sent, and no other.
         */
        patch: operations["update_me"];
        trace?: never;
    };
    "/api/v1/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Addresses
         * @description The person's addresses, the default first.
         */
        get: operations["list_addresses"];
        put?: never;
        /**
         * Add Address
         * @description Keep an address. What it needs depends on its country. Takes an `Idempotency-Key`.
         */
        post: operations["add_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/addresses/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Address
         * @description Remove an address. Orders keep theirs.
         */
        delete: operations["delete_address"];
        options?: never;
        head?: never;
        /**
         * Update Address
         * @description Change the fields that are sent, and no other.
         */
        patch: operations["update_address"];
        trace?: never;
    };
    "/api/v1/me/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Avatar
         * @description Give oneself a portrait: one picture, as pictures of shops are uploaded. It is stripped of metadata.
         */
        post: operations["upload_avatar"];
        /**
         * Delete Avatar
         * @description Show no portrait. Its files go within a day.
         */
        delete: operations["delete_avatar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Erasure
         * @description When the person will be erased, and until when that can be taken back.
         */
        get: operations["get_erasure"];
        put?: never;
        /**
         * Ask Erasure
         * @description Have everything erased that is held on the person, a day from now. What the books need stays under a pseudonym.
         */
        post: operations["ask_erasure"];
        /**
         * Take Back Erasure
         * @description Stay. Taking it back twice changes nothing.
         */
        delete: operations["take_back_erasure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Export
         * @description How far the newest export is.
         */
        get: operations["get_my_export"];
        put?: never;
        /**
         * Start Export
         * @description Write everything that is held on the person into one file, in the background. While one is under way, that one is the answer.
         */
        post: operations["start_my_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Export File
         * @description The newest export as a ZIP, for seven days.
         */
        get: operations["get_my_export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Orders
         * @description One's own orders in all shops, newest first.
         */
        get: operations["list_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Order
         * @description An order, for its buyer and the shop's staff, or for who has its key.
         */
        get: operations["get_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Order
         * @description Cancel it, while nobody has begun with it. Twice is once.
         */
        post: operations["cancel_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/credit-notes/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Credit Note
         * @description A credit note of an order, as PDF.
         */
        get: operations["get_credit_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Invoice
         * @description The invoice of a paid order, as PDF.
         */
        get: operations["get_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/payment-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Payment
         * @description Ask Stripe now whether the card was charged, and answer the order as it stands then. Also where no event of Stripe's arrives.
         */
        post: operations["check_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/payment-intent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Intent
         * @description What the buyer's browser needs to pay the order by card. Asked twice, it is the same payment.
         */
        post: operations["open_payment_intent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/return-pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Picture
         * @description One picture for a return, before it is asked for. Only the buyer and the shop's staff see it; metadata, position included, is not kept.
         */
        post: operations["upload_return_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/return-pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Picture
         * @description Its pixels as WebP: at most 2048 or 320 a side.
         */
        get: operations["get_return_picture"];
        put?: never;
        post?: never;
        /**
         * Delete Picture
         * @description Let go of one that no return shows. Twice is once.
         */
        delete: operations["delete_return_picture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{ref}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Returns
         * @description What can be sent back of an order and until when, what was, and its credit notes.
         */
        get: operations["list_returns"];
        put?: never;
        /**
         * Ask Return
         * @description Ask to send pieces back. Takes an `Idempotency-Key`: the same key gives the same return.
         */
        post: operations["request_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/stripe/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Stripe Event
         * @description Stripe's webhook, signed in `Stripe-Signature`. Answered once the event is kept; an event that is known already is answered the same.
         */
        post: operations["take_stripe_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Return
         * @description A return, for its buyer and the shop's staff. `key` is its order's.
         */
        get: operations["get_return"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{ref}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Return
         * @description Give it up, until it is there. Twice is once.
         */
        post: operations["cancel_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{ref}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Sent
         * @description It is on its way. Saying it again changes the tracking.
         */
        post: operations["send_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Sale
         * @description A sale, for its seller, its buyer and the shop's staff.
         */
        get: operations["get_sale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive
         * @description Its buyer has it: the time to look at it begins.
         */
        post: operations["receive_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Its seller cannot send it: all that was paid for it goes back.
         */
        post: operations["cancel_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description Its buyer is content: the seller has the money.
         */
        post: operations["confirm_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Dispute
         * @description What is in dispute about a sale, or can be, and what the caller can do: for its seller, its buyer and the shop's staff.
         */
        get: operations["get_dispute"];
        put?: never;
        /**
         * Complain
         * @description Its buyer says what is wrong, and what they want back. Takes an `Idempotency-Key`: the same key gives the same dispute.
         */
        post: operations["open_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept
         * @description Its seller gives what was asked for.
         */
        post: operations["accept_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description Its seller does not agree: the shop decides.
         */
        post: operations["answer_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/parcel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent Back
         * @description Its buyer has sent it back. Saying it again changes the tracking.
         */
        post: operations["send_sale_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/parcel/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Came Back
         * @description It is back with its seller: the money goes back.
         */
        post: operations["receive_sale_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Picture
         * @description One picture, before the words that it goes with. Only both sides and the shop's staff see it; metadata, position included, is not kept.
         */
        post: operations["upload_dispute_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Picture
         * @description Its pixels as WebP: at most 2048 or 320 a side.
         */
        get: operations["get_dispute_picture"];
        put?: never;
        post?: never;
        /**
         * Delete Picture
         * @description Let go of an own one that nobody has said something with. Twice is once.
         */
        delete: operations["delete_dispute_picture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say
         * @description One of its sides says or shows something more.
         */
        post: operations["say_in_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/return-wish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Want Back
         * @description Its seller gives what was asked for when it has come back.
         */
        post: operations["ask_sale_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/dispute/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description Its buyer lets it be: the sale goes on as it did before.
         */
        post: operations["withdraw_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/documents/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Sale Document
         * @description A document of a sale as PDF, for its seller, its buyer and the shop's staff. A private seller reads who bought for as long as the sale says
         *     it; a company's invoices are its own books.
         */
        get: operations["get_sale_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/parcels/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Track
         * @description Its seller changes how a parcel is followed, until the sale has arrived.
         */
        post: operations["track_parcel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rating
         * @description How a sale is rated, or can be: for its buyer, its seller and the shop's staff.
         */
        get: operations["get_rating"];
        /**
         * Rate
         * @description Its buyer says how the seller was, or says it differently.
         */
        put: operations["rate_sale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/rating/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer
         * @description Its seller answers, for everybody to read; nothing takes the answer back.
         */
        put: operations["answer_rating"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/rating/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Report
         * @description Its seller tells the staff what is wrong with it. Again, before they have decided, it changes what was said.
         */
        put: operations["report_rating"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/shipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship
         * @description Its seller has sent these pieces in a parcel, or all that are left. Once all has left, saying that again changes the tracking of the last
         *     parcel. Takes an `Idempotency-Key`: the same key sends once.
         */
        post: operations["ship_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Time
         * @description Its seller gives more time unasked.
         */
        post: operations["give_time"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/time/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Time
         * @description Its seller answers the wish for more time.
         */
        post: operations["answer_time"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/time/wish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Time
         * @description Its buyer asks for more time to look at it.
         */
        post: operations["ask_time"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales/{ref}/unsent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave Rest
         * @description Its seller has sent a part and cannot send the rest: what was paid for these pieces goes back, without delivery.
         */
        post: operations["send_no_more"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Shops
         * @description One query in all shops: each with its best pieces and how many it has.
         */
        get: operations["search_shops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-wish-lists/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Shared Wish List
         * @description A list that somebody shares, for whoever has its link.
         */
        get: operations["get_shared_wish_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Shops
         * @description All shops, in the order of the entrance, each with the pieces in its window.
         */
        get: operations["list_shops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Shop
         * @description A shop: look, menus, story, categories, policies.
         */
        get: operations["get_shop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Attributes
         * @description What products say of themselves, in the whole shop or in one category.
         */
        get: operations["list_attributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Balance
         * @description What is one's own as a seller: free, held, and on its way.
         */
        get: operations["get_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/balance/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Entries
         * @description What moved, newest first. What becomes free stands twice: where it left and where it came to.
         */
        get: operations["list_balance_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Cart
         * @description The bag at today's prices; empty for who has none.
         */
        get: operations["get_cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/cart/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Line
         * @description Put something in. A guest gets the cookie that their bags are known by.
         */
        post: operations["add_to_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/cart/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Line
         * @description Take it out. Twice is once.
         */
        delete: operations["remove_cart_line"];
        options?: never;
        head?: never;
        /**
         * Change Line
         * @description Another quantity, or put aside for later and back.
         */
        patch: operations["change_cart_line"];
        trace?: never;
    };
    "/api/v1/shops/{shop}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Categories
         * @description The category tree as a list, parents before their children.
         */
        get: operations["list_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/commission-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Commission Invoices
         * @description What the house invoiced one for as a seller, month by month, newest first.
         */
        get: operations["list_commission_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/commission-invoices/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Commission Invoice
         * @description One of them as PDF, for its seller and for who keeps the shop's books.
         */
        get: operations["get_commission_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Questions To Answer
         * @description What one is asked as a seller in a shop: unanswered ones first, the longest waiting before the others.
         */
        get: operations["list_questions_to_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Delivery
         * @description How the bag could get to a place, with prices. Without a country, what needs no address.
         */
        get: operations["list_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exchanges
         * @description The newest fifty imports and exports of the shop.
         */
        get: operations["list_exchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/exchanges/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Exchange
         * @description How far an import or export is, and the first hundred refused rows.
         */
        get: operations["get_exchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/exchanges/{ref}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Exchange
         * @description Stop it after the batch at hand. What is written stays. Cancelling twice, or what is over, changes nothing.
         */
        post: operations["cancel_exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/exchanges/{ref}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Export
         * @description The file of an export.
         */
        get: operations["get_exchange_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/exchanges/{ref}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Report
         * @description Every refused row as CSV: line, column, code, reason, value.
         */
        get: operations["get_exchange_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/exchanges/{ref}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume Exchange
         * @description Go on where it stopped.
         */
        post: operations["resume_exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Export
         * @description Write the catalogue as a file in the background.
         */
        post: operations["start_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Facets
         * @description What the list under these filters could be narrowed by, with counts. Takes the list's filters, `attr.<key>` among them.
         */
        get: operations["get_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/featured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Featured
         * @description What the shop puts forward, in its order.
         */
        get: operations["list_featured"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Home
         * @description A shop's home page: its hero, then its sections in their order, with their pieces.
         */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Import
         * @description Import a CSV or JSONL file in the background. The answer tells where to look how far it is.
         */
        post: operations["start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listing-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Drafts
         * @description The person's open drafts.
         */
        get: operations["list_listing_drafts"];
        put?: never;
        /**
         * Begin Draft
         * @description Begin a draft: empty, to edit a product, or like a product. Takes an `Idempotency-Key`.
         */
        post: operations["begin_listing_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listing-drafts/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Draft
         * @description A draft with its pictures.
         */
        get: operations["get_listing_draft"];
        /**
         * Save Draft
         * @description Keep the whole form. 409 (`listing_draft_moved`) with the newer state when another device was quicker; what changes nothing is welcome.
         */
        put: operations["save_listing_draft"];
        post?: never;
        /**
         * Discard Draft
         * @description Let go of a draft. The product that it edits stays as it is.
         */
        delete: operations["discard_listing_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listing-drafts/{ref}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Pictures
         * @description Add 1 to 10 pictures behind those that are there, all or none, with what may be better about each. They raise no version.
         */
        post: operations["add_listing_pictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listing-drafts/{ref}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Edit Picture
         * @description Turn the original and show a part of it. Neither gives the original back.
         */
        put: operations["edit_listing_picture"];
        post?: never;
        /**
         * Remove Picture
         * @description Take a picture out of the draft. Twice is once.
         */
        delete: operations["remove_listing_picture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listing-drafts/{ref}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Preview
         * @description The draft as a product's page. What does not fit yet is left out.
         */
        get: operations["preview_listing_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listing-drafts/{ref}/price-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Price Help
         * @description What pieces like the draft were sold for in the shop; without figures when there are too few.
         */
        get: operations["get_price_help"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listing-drafts/{ref}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Draft
         * @description Put it on the shelves. 422 names every wrong field by the form's own name; 409 as in saving. Twice is once.
         */
        post: operations["publish_listing_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Listings
         * @description The person's own listings, the newest first, and how many stand where. Of who keeps the catalogue: the house's own pieces as well.
         */
        get: operations["list_listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/listings/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Listings
         * @description Pause, resume or end listings, or change their price; a result for each. Takes an `Idempotency-Key`.
         */
        post: operations["change_listings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/market": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Market
         * @description How to sell in the shop beside the house: terms, commission, and how long money is held.
         */
        get: operations["get_market"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notices
         * @description What the person waits to be told of in the shop, and what they were told in the last month.
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place Order
         * @description Order what is in the bag. Takes an `Idempotency-Key`: the same key gives the same order.
         */
        post: operations["place_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/payout-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Account
         * @description Where one's money goes, without its number.
         */
        get: operations["get_payout_account"];
        /**
         * Put Account
         * @description Say where one's money is to go. A letter tells that it was changed.
         */
        put: operations["put_payout_account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/payout-account/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Stripe Account
         * @description One's account at Stripe, as it was when Stripe was last asked.
         */
        get: operations["get_stripe_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/payout-account/stripe/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Stripe Account
         * @description Ask Stripe now how it stands.
         */
        post: operations["check_stripe_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/payout-account/stripe/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Stripe Dashboard
         * @description The way into one's dashboard at Stripe. The page opens once.
         */
        post: operations["open_stripe_dashboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/payout-account/stripe/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Stripe Onboarding
         * @description Where Stripe asks for what it needs, the first time or again. The account is made when there is none. The page opens once.
         */
        post: operations["begin_stripe_onboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Payouts
         * @description What was paid out, or is being, newest first.
         */
        get: operations["list_payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Pictures
         * @description Add 1 to 10 pictures to a shop, all of them or none. For its sellers and staff.
         *
         *     JPEG, PNG, GIF (its first frame), WebP, TIFF, BMP and AVIF, up to 16 MB each. They are re-encoded: metadata, position and camera included,
         *     is not kept.
         */
        post: operations["upload_pictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/policies/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Policy
         * @description A page of terms: returns, shipping and the like.
         */
        get: operations["get_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Products
         * @description A page of products.
         *
         *     Narrow by attribute with `attr.<key>=<value>`, repeated for alternatives; numbers and dates take ranges: `10..40`, `10..`, `..40`.
         */
        get: operations["list_products"];
        put?: never;
        /**
         * Create Product
         * @description Put a new product into the shop. People who only sell become its seller. Takes an `Idempotency-Key`.
         */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Product
         * @description Everything on a product's page.
         */
        get: operations["get_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Product
         * @description Change the fields that are sent, and no other.
         */
        patch: operations["update_product"];
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive Product
         * @description Take it out of the shop for good. Its page then answers 410. Archiving twice changes nothing.
         */
        post: operations["archive_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Kept Product
         * @description A product as its keepers see it, drafts and archived ones included.
         */
        get: operations["get_kept_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/notices/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Notice
         * @description Ask to be told. People are told at their own address; guests send theirs, and follow the link in the letter that then comes (202).
         */
        put: operations["put_notice"];
        post?: never;
        /**
         * Delete Notice
         * @description Wait no longer. Guests follow the link of a letter instead. Twice changes nothing.
         */
        delete: operations["delete_notice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Arrange Pictures
         * @description The gallery becomes exactly these pictures, in this order.
         */
        put: operations["arrange_pictures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Published Questions
         * @description Questions about a piece that its seller has put on its page with their answers.
         */
        get: operations["list_published_questions"];
        put?: never;
        /**
         * Ask Seller
         * @description Ask the seller of a piece. Who has asked about it before goes on with the same conversation. Takes an `Idempotency-Key`.
         */
        post: operations["ask_seller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Report Product
         * @description Tell the staff that something is wrong with a piece. Telling it again, before they have decided, changes what was said.
         */
        put: operations["report_product"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Similar
         * @description Other pieces of the shop, the most alike first.
         */
        get: operations["list_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record View
         * @description Somebody looked at the product. The same visitor counts once in ten minutes, and its seller never.
         */
        post: operations["count_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{slug}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Product Wishes
         * @description On which of their lists the person has this piece, and what they wait to be told of it.
         */
        get: operations["get_product_wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote Cart
         * @description What the bag costs, with everything explained. Nothing is kept or promised.
         */
        post: operations["quote_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sold Returns
         * @description What comes back of what one has sold in a shop, newest first.
         */
        get: operations["list_sold_returns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/returns/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read One
         * @description One of them.
         */
        get: operations["get_sold_return"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/returns/{ref}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree
         * @description It may be sent back. Twice is once.
         */
        post: operations["agree_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/returns/{ref}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Arrive
         * @description It came back: as it was sent, the money goes back at once; else, and while the buyer's bank looks into the payment, the shop goes on with it.
         *     Twice is once.
         */
        post: operations["receive_sold_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/returns/{ref}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Picture
         * @description What its buyer photographed, as WebP: at most 2048 or 320 a side.
         */
        get: operations["get_sold_return_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/returns/{ref}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline
         * @description It cannot be sent back, where something is said to be wrong with it that is not. Twice is once.
         */
        post: operations["decline_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/returns/{ref}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep
         * @description Its buyer keeps it, and the money goes back. Twice is once.
         */
        post: operations["waive_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sales
         * @description What one has sold in a shop, newest first.
         */
        get: operations["list_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/search-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Report
         * @description Top queries, queries that found nothing with words that may have been meant, and how often something was opened. For managers.
         */
        get: operations["get_search_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/searches/{search}/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Click
         * @description Somebody opened a product that a search found. `search` is the id in the list's `search`.
         */
        post: operations["record_search_click"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/seller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Own Seller
         * @description What the person has told to sell here, and where it stands. 404 `seller_not_applied` for who has never asked to.
         */
        get: operations["get_own_seller"];
        /**
         * Change Own Seller
         * @description Tell all of it anew. Where the application stands does not change.
         */
        put: operations["change_own_seller"];
        /**
         * Apply To Sell
         * @description Ask to sell here, accepting the terms; or ask again after a refusal. Takes an `Idempotency-Key`.
         */
        post: operations["apply_to_sell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/seller/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Ratings
         * @description What buyers say of whoever is signed in, hidden ones too, with what can be done about each.
         */
        get: operations["list_own_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/seller/taken-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Taken Off
         * @description The person's own pieces that staff took off the shelves, and why. Mended, they can be shown again.
         */
        get: operations["list_taken_off"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/seller/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Seller Terms
         * @description Accept the terms that hold now. Accepting twice changes nothing.
         */
        post: operations["accept_seller_terms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sellers
         * @description Who sells in the shop beside the house: by name, or by what buyers gave them, the best first.
         */
        get: operations["list_sellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/sellers/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Seller
         * @description A seller's page: who they are, how they send, what they take back.
         */
        get: operations["get_seller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/sellers/{username}/answering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Answering Time
         * @description How quickly a seller answers questions, as measured.
         */
        get: operations["get_answering_time"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/sellers/{username}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ratings
         * @description What buyers say of a seller, newest first, with all of it in numbers.
         */
        get: operations["list_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Slots
         * @description When this bag could be fetched or brought.
         */
        get: operations["list_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Statements
         * @description The months that are over, newest first, with their sums.
         */
        get: operations["list_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Statement
         * @description The statement of a month that is over, as PDF.
         */
        get: operations["get_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Statistics
         * @description How one's pieces fared in a shop, beside the time before.
         */
        get: operations["get_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/statistics/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rows
         * @description How each of one's listings fared.
         */
        get: operations["list_listing_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/statistics/listings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read File
         * @description The same of all of them, as CSV.
         */
        get: operations["get_listing_statistics_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest
         * @description Proposals while somebody types. Without `q`, what others searched for most.
         */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/wish-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Wish Lists
         * @description The person's wish lists in the shop, the default one first.
         */
        get: operations["list_wish_lists"];
        put?: never;
        /**
         * Create Wish List
         * @description Begin a list; the first one in a shop is the default. Takes an `Idempotency-Key`.
         */
        post: operations["create_wish_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/wish-lists/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Wish List
         * @description One list with its pieces: what each costs now and cost then, and whether it can be bought.
         */
        get: operations["get_wish_list"];
        put?: never;
        post?: never;
        /**
         * Delete Wish List
         * @description Remove a list with its pieces.
         */
        delete: operations["delete_wish_list"];
        options?: never;
        head?: never;
        /**
         * Update Wish List
         * @description Change the fields that are sent, and no other.
         */
        patch: operations["update_wish_list"];
        trace?: never;
    };
    "/api/v1/shops/{shop}/wish-lists/{ref}/items/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Wish
         * @description Put a piece on a list, or change its note. `default` begins the default list when there is none.
         */
        put: operations["put_wish"];
        post?: never;
        /**
         * Delete Wish
         * @description Take a piece off a list. Taking it off twice changes nothing.
         */
        delete: operations["delete_wish"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Shop Wishes
         * @description Which of the shop's pieces the person has on which lists, and what they wait for: one answer for every heart of a page.
         */
        get: operations["get_shop_wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Tokens
         * @description Sign a program in with e-mail and password, and with a code when the account has a second factor.
         */
        post: operations["create_tokens"];
        /**
         * Sign Out
         * @description Sign the program out: its tokens end at once. A token that is none changes nothing.
         */
        delete: operations["end_tokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Tokens
         * @description New tokens for the refresh token. Asked twice within ten seconds, it gives the same ones; later it ends the sign-in.
         */
        post: operations["refresh_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AddressDraft
         * @description An address as a person writes it. What it needs depends on its country.
         */
        AddressDraft: {
            /**
             * City
             * @default
             */
            city: string;
            /**
             * Company
             * @default
             */
            company: string;
            /**
             * Country
             * @description ISO 3166-1 alpha-2.
             */
            country: string;
            /**
             * Is Default
             * @default false
             */
            is_default: boolean;
            /** Line1 */
            line1: string;
            /**
             * Line2
             * @default
             */
            line2: string;
            /** Name */
            name: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Postal Code
             * @default
             */
            postal_code: string;
            /**
             * Region
             * @default
             */
            region: string;
        };
        /**
         * AddressIn
         * @description Where a parcel goes. What it needs depends on its country, as for the addresses of an account (profiles/countries.py).
         */
        AddressIn: {
            /**
             * City
             * @default
             */
            city: string;
            /**
             * Company
             * @default
             */
            company: string;
            /**
             * Country
             * @description ISO 3166-1 alpha-2.
             * @example BE
             */
            country: string;
            /** Line1 */
            line1: string;
            /**
             * Line2
             * @default
             */
            line2: string;
            /** Name */
            name: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Postal Code
             * @default
             */
            postal_code: string;
            /**
             * Region
             * @default
             */
            region: string;
        };
        /**
         * AddressList
         * @description The default first.
         */
        AddressList: {
            /** Items */
            items: components["schemas"]["AddressOut"][];
        };
        /**
         * AddressOut
         * @description One of the person's addresses.
         */
        AddressOut: {
            /** City */
            city: string;
            /** Company */
            company: string;
            /** Country */
            country: string;
            /** Id */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** Line1 */
            line1: string;
            /** Line2 */
            line2: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Postal Code */
            postal_code: string;
            /** Region */
            region: string;
        };
        /**
         * AddressPatch
         * @description Only what is sent changes; null changes nothing. The default moves by setting it at another address.
         */
        AddressPatch: {
            /** City */
            city?: string | null;
            /** Company */
            company?: string | null;
            /** Country */
            country?: string | null;
            /** Is Default */
            is_default?: true | null;
            /** Line1 */
            line1?: string | null;
            /** Line2 */
            line2?: string | null;
            /** Name */
            name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Postal Code */
            postal_code?: string | null;
            /** Region */
            region?: string | null;
        };
        /**
         * AgreedIn
         * @description It may be sent: where to, when not to the seller's own address, and words to the buyer.
         */
        AgreedIn: {
            /**
             * Address
             * @default []
             */
            address: string[];
            /**
             * Words
             * @default
             */
            words: string;
        };
        /**
         * AnswerIn
         * @description Whether the wish for more time is granted.
         */
        AnswerIn: {
            /** Is Granted */
            is_granted: boolean;
        };
        /**
         * AnsweringOut
         * @description In which time half of a seller's answers come at most. Empty while too few are known.
         */
        AnsweringOut: {
            /**
             * Within
             * @enum {string}
             */
            within: "" | "1h" | "day" | "2days" | "week" | "longer";
        };
        /**
         * AnsweringTimeOut
         * @description How quickly a seller answers: first answers of the last 90 days. Everybody reads `within`, once there are five.
         */
        AnsweringTimeOut: {
            /** Answered */
            answered: number;
            /** Median S */
            median_s: number | null;
            /**
             * Within
             * @enum {string}
             */
            within: "" | "1h" | "day" | "2days" | "week" | "longer";
        };
        /**
         * Application
         * @description The same, with the terms that the person accepts.
         */
        Application: {
            /**
             * About
             * @default
             */
            about: string;
            /** @description City and country are shown; of companies, all of it. */
            address: components["schemas"]["AddressDraft"];
            /**
             * Birth Date
             * @description Private sellers have to be of age. Nobody is shown it.
             */
            birth_date?: string | null;
            /**
             * Company Name
             * @description As it is registered. Companies alone have one.
             * @default
             */
            company_name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "private" | "company";
            /**
             * Name
             * @description The name under which they sell.
             */
            name: string;
            /**
             * Responds Within
             * @default
             * @enum {string}
             */
            responds_within: "1h" | "day" | "2days" | "week" | "";
            /**
             * Returns Text
             * @description What they take back.
             * @default
             */
            returns_text: string;
            /**
             * Shipping Text
             * @description How they send.
             * @default
             */
            shipping_text: string;
            /**
             * Tax Id
             * @description VAT or tax number. Companies need one.
             * @default
             */
            tax_id: string;
            /**
             * Terms Version
             * @description Of the terms that the person has read.
             */
            terms_version: string;
        };
        /**
         * ArrivedIn
         * @description What came. `condition` says what is not as it was sent; nothing where all is well, and then the money goes back at once.
         */
        ArrivedIn: {
            /**
             * Condition
             * @default
             */
            condition: string;
            /** Lines */
            lines: components["schemas"]["CameIn"][];
        };
        /**
         * AskBackIn
         * @description That it comes back first, in words that the buyer reads, and where to.
         */
        AskBackIn: {
            /** Return To */
            return_to: string;
            /** Words */
            words: string;
        };
        /**
         * AttributeFacet
         * @description An attribute's values with their counts, or the spread of its numbers.
         */
        AttributeFacet: {
            /** Bins */
            bins: components["schemas"]["Bin"][];
            /** Key */
            key: string;
            /** Max */
            max: number | null;
            /** Min */
            min: number | null;
            /** Values */
            values: components["schemas"]["ValueCount"][];
        };
        /**
         * AttributeList
         * @description The attributes of a shop or of one category.
         */
        AttributeList: {
            /** Items */
            items: components["schemas"]["AttributeOut"][];
        };
        /**
         * AttributeOut
         * @description An attribute's definition.
         */
        AttributeOut: {
            /** Card */
            card: boolean;
            /** Categories */
            categories: string[];
            /** Choices */
            choices: components["schemas"]["ChoiceOut"][];
            /** Decimals */
            decimals: number;
            /** Facet */
            facet: boolean;
            /** Help */
            help: string;
            /** Key */
            key: string;
            /** Multiple */
            multiple: boolean;
            /** Name */
            name: string;
            /** Required */
            required: boolean;
            /** Searchable */
            searchable: boolean;
            /** Sortable */
            sortable: boolean;
            /**
             * Type
             * @enum {string}
             */
            type: "choice" | "number" | "text" | "boolean" | "date";
            /** Unit */
            unit: string | null;
        };
        /**
         * AttributeValue
         * @description An attribute of a product: the raw value, and how people read it.
         */
        AttributeValue: {
            /** Colors */
            colors: string[];
            /** Display */
            display: string;
            /** Help */
            help: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /**
             * Type
             * @enum {string}
             */
            type: "choice" | "number" | "text" | "boolean" | "date";
            /** Unit */
            unit: string | null;
            /** Value */
            value: unknown;
        };
        /**
         * BalanceEntryList
         * @description A page of entries, newest first.
         */
        BalanceEntryList: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["BalanceEntryOut"][];
            /** Next */
            next: string | null;
        };
        /**
         * BalanceEntryOut
         * @description A line of a seller's accounts in the ledger. Positive is theirs.
         */
        BalanceEntryOut: {
            /**
             * Account
             * @enum {string}
             */
            account: "available" | "pending" | "reserved";
            /** Amount Minor */
            amount_minor: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Kind */
            kind: string;
            /**
             * Order
             * @description The number of the order that it belongs to, or an empty word.
             */
            order: string;
            /** Text */
            text: string;
        };
        /**
         * BalanceOut
         * @description What is a seller's in a shop. Amounts are minor units.
         */
        BalanceOut: {
            /**
             * At Bank Minor
             * @description What of it waits because buyers' banks may still take it back; the rest goes out with the next payouts.
             */
            at_bank_minor: number;
            /**
             * Available Minor
             * @description Free; below zero when more was taken back than was left.
             */
            available_minor: number;
            /** Currency */
            currency: string;
            /**
             * Has Account
             * @description Whether the next payouts know where to go.
             */
            has_account: boolean;
            /**
             * Minimum Minor
             * @description Less than this waits.
             */
            minimum_minor: number;
            /**
             * Pending Minor
             * @description Of sales whose buyers can still object.
             */
            pending_minor: number;
            /**
             * Reserved Minor
             * @description On its way to the seller's bank.
             */
            reserved_minor: number;
            /**
             * Said
             * @description What is to be known of it, in words.
             */
            said: string;
            /**
             * Way
             * @description Where this shop's sellers have their money sent.
             * @enum {string}
             */
            way: "bank" | "stripe";
        };
        /**
         * Bin
         * @description How many products lie between two numbers.
         */
        Bin: {
            /** Count */
            count: number;
            /** From */
            from: number;
            /** To */
            to: number;
        };
        /**
         * BuyerOut
         * @description Who gets the parcel.
         */
        BuyerOut: {
            /** Address */
            address: {
                [key: string]: string;
            } | null;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * CameIn
         * @description How many of a line came, and whether they are on offer again.
         */
        CameIn: {
            /**
             * On Offer
             * @default false
             */
            on_offer: boolean;
            /** Position */
            position: number;
            /** Quantity */
            quantity: number;
        };
        /**
         * CancelIn
         * @description Why it is not wanted any more.
         */
        CancelIn: {
            /**
             * Reason
             * @default changed-mind
             * @enum {string}
             */
            reason: "changed-mind" | "mistake" | "too-slow" | "other";
        };
        /**
         * Card
         * @description A product in a list. With `fields`, only the named ones are there.
         */
        Card: {
            /** Category */
            category: string;
            /** Comments */
            comments: number;
            /** Compare At Minor */
            compare_at_minor: number | null;
            /** Condition */
            condition: string | null;
            /** Facts */
            facts: components["schemas"]["Fact"][];
            /** Featured Rank */
            featured_rank: number | null;
            /** In Stock */
            in_stock: boolean;
            /**
             * Lowest 30D Minor
             * @description The lowest price of the 30 days before the discount; only beside compare_at_minor.
             */
            lowest_30d_minor: number | null;
            /** Maker */
            maker: string;
            picture: components["schemas"]["PictureOut"] | null;
            picture_2: components["schemas"]["PictureOut"] | null;
            price: components["schemas"]["Price"];
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Rating */
            rating: number | null;
            /** Rating Count */
            rating_count: number;
            seller: components["schemas"]["Seller"] | null;
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
            /**
             * Stock
             * @description How many are left; told when they are five or fewer.
             */
            stock: number | null;
            /** Summary */
            summary: string;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
            /** Views */
            views: number;
            /** Votes */
            votes: number;
        };
        /**
         * CardList
         * @description A short list that has no pages.
         */
        CardList: {
            /** Items */
            items: components["schemas"]["Card"][];
        };
        /**
         * CartLineIn
         * @description A piece for the bag. What is in it already is added to.
         */
        CartLineIn: {
            /**
             * Quantity
             * @default 1
             */
            quantity: number;
            /** Sku */
            sku: string;
        };
        /**
         * CartLineOut
         * @description A line of a bag at today's price.
         */
        CartLineOut: {
            /**
             * Free
             * @description How many could be bought now, at most 99.
             */
            free: number;
            /** Id */
            id: number;
            /** Maker */
            maker: string;
            /** Notes */
            notes: components["schemas"]["CartNote"][];
            /** Options */
            options: {
                [key: string]: string;
            };
            picture: components["schemas"]["PictureOut"] | null;
            /** Price Minor */
            price_minor: number;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            /** Total Minor */
            total_minor: number;
        };
        /**
         * CartLinePatch
         * @description How many, or put aside for later and back.
         */
        CartLinePatch: {
            /** Is Saved */
            is_saved?: boolean | null;
            /** Quantity */
            quantity?: number | null;
        };
        /**
         * CartList
         * @description All bags of somebody, shops in the order of the entrance.
         */
        CartList: {
            /** Items */
            items: components["schemas"]["CartSummary"][];
        };
        /**
         * CartNote
         * @description Something about a line that changed since it was put in.
         */
        CartNote: {
            /**
             * Code
             * @enum {string}
             */
            code: "price_rose" | "price_fell" | "sold_out" | "fewer_left" | "not_offered";
            /** Text */
            text: string;
        };
        /**
         * CartOut
         * @description A bag in one shop.
         */
        CartOut: {
            /**
             * Count
             * @description Pieces in the bag, without those put aside.
             */
            count: number;
            /** Currency */
            currency: string;
            /** Lines */
            lines: components["schemas"]["CartLineOut"][];
            /**
             * May Check Out
             * @description Whether every line can be bought as it stands.
             */
            may_check_out: boolean;
            /**
             * Merged
             * @description Said once, in the answer that merged them.
             */
            merged: components["schemas"]["MergedLine"][];
            /** Saved */
            saved: components["schemas"]["CartLineOut"][];
            /** Shop */
            shop: string;
            /** Subtotal Minor */
            subtotal_minor: number;
        };
        /**
         * CartSummary
         * @description One of somebody's bags.
         */
        CartSummary: {
            /** Count */
            count: number;
            /** Currency */
            currency: string;
            /** Name */
            name: string;
            /** Shop */
            shop: string;
            /** Subtotal Minor */
            subtotal_minor: number;
            /** Titles */
            titles: string[];
        };
        /**
         * CategoryCount
         * @description How many products are on a shelf and on those below it.
         */
        CategoryCount: {
            /** Count */
            count: number;
            /** Slug */
            slug: string;
        };
        /**
         * CategoryList
         * @description The category tree, parents before their children.
         */
        CategoryList: {
            /** Items */
            items: components["schemas"]["CategoryOut"][];
        };
        /**
         * CategoryOut
         * @description A shelf, with the picture of a piece from it.
         */
        CategoryOut: {
            /** Color */
            color: string;
            /** Depth */
            depth: number;
            /** Description */
            description: string;
            /**
             * Formerly
             * @description Slugs that it had: addresses with them lead to it. Null: it had none.
             */
            formerly: string[] | null;
            /**
             * Icon
             * @description A lucide icon name.
             */
            icon: string;
            /** Name */
            name: string;
            /** Parent */
            parent: string | null;
            picture: components["schemas"]["PictureOut"] | null;
            /** Product Count */
            product_count: number;
            /** Slug */
            slug: string;
        };
        /**
         * ChangeResult
         * @description What became of one of them.
         */
        ChangeResult: {
            /**
             * Code
             * @description Why not; empty when it was done.
             */
            code: string;
            /** Detail */
            detail: string;
            /** Ok */
            ok: boolean;
            /** Price Minor */
            price_minor: number | null;
            /** Slug */
            slug: string;
            /** State */
            state: ("active" | "paused" | "reserved" | "sold" | "ended") | null;
        };
        /**
         * ChangeResults
         * @description One for each slug, in the order in which they were sent.
         */
        ChangeResults: {
            /** Items */
            items: components["schemas"]["ChangeResult"][];
        };
        /**
         * ChoiceOut
         * @description One value of a choice.
         */
        ChoiceOut: {
            /** Color */
            color: string | null;
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * ColorsOut
         * @description The palette, each "#rrggbb".
         */
        ColorsOut: {
            /** Accent */
            accent: string;
            /** Background */
            background: string;
            /** Line */
            line: string;
            /** Muted */
            muted: string;
            /** On Accent */
            on_accent: string;
            /** On Primary */
            on_primary: string;
            /** Primary */
            primary: string;
            /** Surface */
            surface: string;
            /** Text */
            text: string;
        };
        /**
         * Column
         * @description Some days, the first and the last included.
         */
        Column: {
            /**
             * Bagged
             * @description How often one was put into a bag.
             */
            bagged: number;
            /**
             * Earned Minor
             * @description The same, less commission.
             */
            earned_minor: number;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Revenue Minor
             * @description What buyers paid for them with delivery, less what has gone back since.
             */
            revenue_minor: number;
            /**
             * Sold
             * @description Pieces that were paid; what went back whole is not counted.
             */
            sold: number;
            /**
             * Viewed
             * @description Visits of their pages: the same visitor counts once in ten minutes, oneself never.
             */
            viewed: number;
            /**
             * Wished
             * @description Put on wish lists of others, and still there.
             */
            wished: number;
        };
        /**
         * CommissionDocumentList
         * @description Newest first.
         */
        CommissionDocumentList: {
            /** Items */
            items: components["schemas"]["CommissionDocumentOut"][];
        };
        /**
         * CommissionDocumentOut
         * @description The house's invoice for a month's commission; below zero it gives back more than it asks, as a credit note.
         */
        CommissionDocumentOut: {
            /** Amount Minor */
            amount_minor: number;
            /** Currency */
            currency: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invoice" | "credit_note";
            /**
             * Month
             * @example 2026-10
             */
            month: string;
            /**
             * Number
             * @description The PDF is at `/shops/{shop}/commission-invoices/{number}`.
             * @example F2026-000001
             */
            number: string;
            /** Tax Minor */
            tax_minor: number;
        };
        /**
         * CommissionOut
         * @description A share that the shop keeps of what somebody sells.
         */
        CommissionOut: {
            /**
             * Category
             * @description Null: every category.
             */
            category: string | null;
            /** Category Name */
            category_name: string | null;
            /** Percent */
            percent: string;
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Tier
             * @description Null: all sellers.
             */
            tier: ("private" | "company") | null;
        };
        /**
         * CompanyAddress
         * @description Where a company is.
         */
        CompanyAddress: {
            /** City */
            city: string;
            /** Country */
            country: string;
            /** Line1 */
            line1: string;
            /** Line2 */
            line2: string;
            /** Postal Code */
            postal_code: string;
            /** Region */
            region: string;
        };
        /**
         * CompanyOut
         * @description Who a company is by law.
         */
        CompanyOut: {
            address: components["schemas"]["CompanyAddress"];
            /** Name */
            name: string;
            /** Tax Id */
            tax_id: string;
        };
        /**
         * ConditionOut
         * @description One step of the condition scale.
         */
        ConditionOut: {
            /** Code */
            code: string;
            /** Description */
            description: string;
            /** Name */
            name: string;
        };
        /**
         * ConversationCard
         * @description A conversation among others.
         */
        ConversationCard: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /**
             * Closed By
             * @enum {string}
             */
            closed_by: "" | "asker" | "seller" | "staff";
            /** Is Published */
            is_published: boolean;
            last: components["schemas"]["LastWords"];
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            product: components["schemas"]["ConversationPiece"];
            /** Ref */
            ref: string;
            /** Shop */
            shop: string;
            /** Shop Name */
            shop_name: string;
            /**
             * Side
             * @description Whether the caller asks or sells.
             * @enum {string}
             */
            side: "asker" | "seller";
            /** Unread */
            unread: number;
            /**
             * Waiting Since
             * @description Since when its seller owes an answer.
             */
            waiting_since: string | null;
            with: components["schemas"]["Correspondent"];
        };
        /**
         * ConversationOut
         * @description A conversation with its last messages, or those before a number.
         */
        ConversationOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /**
             * Closed By
             * @enum {string}
             */
            closed_by: "" | "asker" | "seller" | "staff";
            /**
             * Closed Reason
             * @description What the staff told both sides when they closed it.
             */
            closed_reason: string;
            /** Has Earlier */
            has_earlier: boolean;
            /** Is Published */
            is_published: boolean;
            /** Is Seller Away */
            is_seller_away: boolean;
            last: components["schemas"]["LastWords"];
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Last Number */
            last_number: number;
            /** May */
            may: ("say" | "block" | "unblock" | "publish" | "take_off" | "report")[];
            /** Messages */
            messages: components["schemas"]["MessageOut"][];
            /**
             * Other Read
             * @description Up to which number the other side has read.
             */
            other_read: number;
            product: components["schemas"]["ConversationPiece"];
            /**
             * Published Number
             * @description The answer that stands on the piece's page beside the question.
             */
            published_number: number | null;
            /** Ref */
            ref: string;
            /** Shop */
            shop: string;
            /** Shop Name */
            shop_name: string;
            /**
             * Side
             * @description Whether the caller asks or sells.
             * @enum {string}
             */
            side: "asker" | "seller";
            /** Unread */
            unread: number;
            /**
             * Waiting Since
             * @description Since when its seller owes an answer.
             */
            waiting_since: string | null;
            with: components["schemas"]["Correspondent"];
        };
        /**
         * ConversationPiece
         * @description What it is about.
         */
        ConversationPiece: {
            picture: components["schemas"]["PictureOut"] | null;
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
            /** Title */
            title: string;
        };
        /**
         * ConversationReportIn
         * @description What is wrong in a conversation.
         */
        ConversationReportIn: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "offensive" | "spam" | "pay-elsewhere" | "fraud" | "private-data" | "other";
            /**
             * Words
             * @description For the shop's staff, who alone read it.
             * @default
             */
            words: string;
        };
        /**
         * Correspondent
         * @description The other side. `username` leads to a seller's page.
         */
        Correspondent: {
            /** Name */
            name: string;
            /** Username */
            username: string | null;
        };
        /**
         * CreditNoteOut
         * @description A credit note; its PDF is at `/orders/{ref}/credit-notes/{number}`.
         */
        CreditNoteOut: {
            /** Amount Minor */
            amount_minor: number;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /** Number */
            number: string;
        };
        /**
         * Crop
         * @description A part of the turned original, as shares of its sides.
         */
        Crop: {
            /** Height */
            height: number;
            /** Left */
            left: number;
            /** Top */
            top: number;
            /** Width */
            width: number;
        };
        /**
         * Crumb
         * @description A step of the way to a product.
         */
        Crumb: {
            /** Name */
            name: string;
            /** Slug */
            slug: string;
        };
        /**
         * DeclinedIn
         * @description Why not: the buyer reads it.
         */
        DeclinedIn: {
            /** Words */
            words: string;
        };
        /**
         * DeliveryIn
         * @description How it gets there. `slot` where the method has slots.
         */
        DeliveryIn: {
            /** Method */
            method: string;
            /**
             * Slot
             * @description When the slot begins.
             */
            slot?: string | null;
        };
        /**
         * DeliveryMethodOut
         * @description A way to get it, at its price for this bag and place.
         */
        DeliveryMethodOut: {
            /**
             * Days
             * @description Working days from and to.
             */
            days: [
                number,
                number
            ] | null;
            /** Has Slots */
            has_slots: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "parcel" | "local" | "pickup" | "download";
            /** Name */
            name: string;
            /** Payments */
            payments: ("transfer" | "at-pickup" | "card")[];
            /** Price Minor */
            price_minor: number;
            /** Slug */
            slug: string;
            /** Text */
            text: string;
            /** Zone */
            zone: string;
        };
        /**
         * DeliveryOptions
         * @description What can be chosen at checkout for this bag and place. `countries` are those that the shop delivers to.
         */
        DeliveryOptions: {
            /** Countries */
            countries: string[];
            /** Methods */
            methods: components["schemas"]["DeliveryMethodOut"][];
        };
        /**
         * DisputeIn
         * @description What is wrong, and how much is asked for. `pictures` are refs of those that were uploaded for the sale.
         */
        DisputeIn: {
            /** Asked Minor */
            asked_minor: number;
            /**
             * Pictures
             * @default []
             */
            pictures: string[];
            /**
             * Reason
             * @enum {string}
             */
            reason: "not-received" | "not-as-described" | "damaged" | "not-authentic" | "other";
            /** Words */
            words: string;
        };
        /**
         * DisputeMoment
         * @description A step of its history.
         */
        DisputeMoment: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * DisputeOut
         * @description What is in dispute.
         */
        DisputeOut: {
            /**
             * Answer By
             * @description Until when whoever's turn it is has to answer. Null once it is closed.
             */
            answer_by: string | null;
            /** Asked Minor */
            asked_minor: number;
            /** Closed At */
            closed_at: string | null;
            /**
             * Granted Minor
             * @description What goes back: promised while it is on its way back, given once it is closed.
             */
            granted_minor: number | null;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /**
             * Outcome
             * @description Why it is closed.
             * @enum {string}
             */
            outcome: "" | "agreed" | "decided" | "returned" | "withdrawn" | "dropped";
            /** Posts */
            posts: components["schemas"]["DisputePostOut"][];
            /**
             * Reason
             * @enum {string}
             */
            reason: "not-received" | "not-as-described" | "damaged" | "not-authentic" | "other";
            /** Ref */
            ref: string;
            /** Return To */
            return_to: string;
            /** Sent Back At */
            sent_back_at: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "decision" | "returning" | "closed";
            /** Timeline */
            timeline: components["schemas"]["DisputeMoment"][];
            /** Tracking */
            tracking: string;
        };
        /**
         * DisputePictureOut
         * @description A picture; its pixels are at `/sales/{ref}/dispute/pictures/{picture}`, for both sides and the shop's staff.
         */
        DisputePictureOut: {
            /** Height */
            height: number;
            /** Ref */
            ref: string;
            /** Width */
            width: number;
        };
        /**
         * DisputePostOut
         * @description What a side said. `code` is that of the step with which it was said, or `word`.
         */
        DisputePostOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Code */
            code: string;
            /** Pictures */
            pictures: components["schemas"]["DisputePictureOut"][];
            /**
             * Side
             * @enum {string}
             */
            side: "buyer" | "seller" | "house";
            /** Words */
            words: string;
        };
        /**
         * DisputeStanding
         * @description What is, or can be, in dispute about a sale, and what the caller can do now.
         */
        DisputeStanding: {
            /** Currency */
            currency: string;
            dispute: components["schemas"]["DisputeOut"] | null;
            /**
             * Left Minor
             * @description What is left of what was paid for the sale: no more can be asked for.
             */
            left_minor: number;
            /** May */
            may: ("open" | "say" | "answer" | "accept" | "ask_back" | "withdraw" | "send_back" | "come_back")[];
            /** Most Pictures */
            most_pictures: number;
            /**
             * Objects Until
             * @description Until when its buyer can say that they do not agree with its seller's no to a return.
             */
            objects_until: string | null;
            /** Order */
            order: string;
            /**
             * Reasons
             * @description Why a dispute can be opened now.
             */
            reasons: ("not-received" | "not-as-described" | "damaged" | "not-authentic" | "other")[];
            /** Sale */
            sale: string;
        };
        /**
         * DraftList
         * @description The person's open drafts, the one that was touched last first.
         */
        DraftList: {
            /** Items */
            items: components["schemas"]["DraftSummary"][];
        };
        /**
         * DraftMovedDocument
         * @description The problem, with the draft as it is now.
         */
        DraftMovedDocument: {
            /**
             * Code
             * @description Stable, for programs.
             */
            code: string;
            /**
             * Detail
             * @description What happened this time, for people.
             */
            detail: string;
            /** @description As it stands, so that the person can choose between the two. */
            draft: components["schemas"]["DraftOut"];
            /** Errors */
            errors?: components["schemas"]["FieldError"][];
            /**
             * Instance
             * @description The path that was asked for.
             * @default
             */
            instance: string;
            /**
             * Request Id
             * @description To find this request in the logs.
             * @default
             */
            request_id: string;
            /** Status */
            status: number;
            /**
             * Title
             * @description The kind of problem, the same for each occurrence.
             */
            title: string;
            /**
             * Type
             * @description A page that explains the problem.
             * @default about:blank
             */
            type: string;
        };
        /**
         * DraftOut
         * @description A draft.
         */
        DraftOut: {
            /** Currency */
            currency: string;
            fields: components["schemas"]["ListingFields"];
            /**
             * Has Variants
             * @description The product comes in several variants: price and quantity are not this form's.
             */
            has_variants: boolean;
            /**
             * Is Open
             * @description False once it is published.
             */
            is_open: boolean;
            /** Pictures */
            pictures: components["schemas"]["DraftPicture"][];
            /**
             * Product
             * @description The slug of the product that it edits, or became.
             */
            product: string | null;
            /** Ref */
            ref: string;
            /**
             * Status
             * @description The product's.
             */
            status: ("draft" | "active" | "reserved" | "sold" | "archived") | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * DraftPicture
         * @description A picture of a draft.
         */
        DraftPicture: {
            /** Alt */
            alt: string;
            crop: components["schemas"]["Crop"] | null;
            /**
             * Hints
             * @description What may keep buyers from seeing the piece. A hint refuses nothing.
             */
            hints: ("blurred" | "dark" | "small" | "screenshot")[];
            /** @description As it was sent. */
            original: components["schemas"]["PictureOut"];
            /** @description As it is shown. */
            picture: components["schemas"]["PictureOut"];
            /** Ref */
            ref: string;
            /** Turn */
            turn: number;
        };
        /**
         * DraftPictures
         * @description Pictures in the order in which they were sent.
         */
        DraftPictures: {
            /** Items */
            items: components["schemas"]["DraftPicture"][];
        };
        /**
         * DraftSave
         * @description The whole form. `version` is the one that it was filled in on.
         */
        DraftSave: {
            fields: components["schemas"]["ListingFields"];
            /**
             * Pictures
             * @description In order, the cover first. Those not named stay behind them.
             */
            pictures: components["schemas"]["PlacedPicture"][];
            /** Version */
            version: number;
        };
        /**
         * DraftSummary
         * @description A draft in a list.
         */
        DraftSummary: {
            /** Category */
            category: string;
            picture: components["schemas"]["PictureOut"] | null;
            /** Price Minor */
            price_minor: number | null;
            /** Product */
            product: string | null;
            /** Ref */
            ref: string;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ErasureOut
         * @description The erasure of everything held on the person.
         */
        ErasureOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Due At
             * Format: date-time
             * @description Until then it can be taken back.
             */
            due_at: string;
            /** Error */
            error: string;
            /** Ref */
            ref: string;
            /** Share */
            share: number;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed" | "taken_back";
        };
        /**
         * ErasureWish
         * @description The proof that it is the person who asks. Who signed in within the last five minutes may leave the password out.
         */
        ErasureWish: {
            /**
             * Password
             * Format: password
             * @default
             */
            password: string;
        };
        /**
         * ExchangeList
         * @description The shop's imports and exports, the newest first.
         */
        ExchangeList: {
            /** Items */
            items: components["schemas"]["ExchangeOut"][];
        };
        /**
         * ExchangeOut
         * @description An import or export and how far it is.
         */
        ExchangeOut: {
            /**
             * Can Resume
             * @description Whether it can be resumed here: one that ran on the command line goes on there.
             */
            can_resume: boolean;
            /** Cancel Asked */
            cancel_asked: boolean;
            /** Changed */
            changed: number;
            /** Created */
            created: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Dry Run */
            dry_run: boolean;
            /** Error */
            error: string;
            /** Eta S */
            eta_s: number | null;
            /** File Name */
            file_name: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Format
             * @enum {string}
             */
            format: "csv" | "jsonl";
            /**
             * Has File
             * @description Whether an export's file can be downloaded.
             */
            has_file: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "import" | "export";
            /** Line */
            line: number;
            /**
             * Maker
             * @description The username of who started it; null for the command line.
             */
            maker: string | null;
            /** Note */
            note: string;
            /** Products */
            products: number;
            /**
             * Rate
             * @description Products a second.
             */
            rate: number;
            /** Ref */
            ref: string;
            /**
             * Rejected
             * @description Rows.
             */
            rejected: number;
            /**
             * Share
             * @description How much is done, from 0 to 1.
             */
            share: number;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** Unchanged */
            unchanged: number;
        };
        /**
         * ExchangeProgress
         * @description An import or export with the newest refused rows.
         */
        ExchangeProgress: {
            /**
             * Can Resume
             * @description Whether it can be resumed here: one that ran on the command line goes on there.
             */
            can_resume: boolean;
            /** Cancel Asked */
            cancel_asked: boolean;
            /** Changed */
            changed: number;
            /** Created */
            created: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Dry Run */
            dry_run: boolean;
            /** Error */
            error: string;
            /** Eta S */
            eta_s: number | null;
            /** File Name */
            file_name: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Format
             * @enum {string}
             */
            format: "csv" | "jsonl";
            /**
             * Has File
             * @description Whether an export's file can be downloaded.
             */
            has_file: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "import" | "export";
            /** Line */
            line: number;
            /**
             * Maker
             * @description The username of who started it; null for the command line.
             */
            maker: string | null;
            /** Note */
            note: string;
            /** Products */
            products: number;
            /**
             * Rate
             * @description Products a second.
             */
            rate: number;
            /** Ref */
            ref: string;
            /**
             * Rejected
             * @description Rows.
             */
            rejected: number;
            /**
             * Rejections
             * @description The first hundred; the report has all.
             */
            rejections: components["schemas"]["RejectionOut"][];
            /**
             * Share
             * @description How much is done, from 0 to 1.
             */
            share: number;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** Unchanged */
            unchanged: number;
        };
        /**
         * Explanation
         * @description Why a product stands where it does: a score from 0 to 1 and what it is made of.
         */
        Explanation: {
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Score */
            score: number;
        };
        /**
         * ExportOut
         * @description An export of everything held on the person.
         */
        ExportOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error */
            error: string;
            /**
             * Expires At
             * @description When the file goes.
             */
            expires_at: string | null;
            /**
             * File
             * @description Where the file is; for this person alone.
             */
            file: string | null;
            /** Finished At */
            finished_at: string | null;
            /** Ref */
            ref: string;
            /**
             * Share
             * @description How much of it is done, from 0 to 1.
             */
            share: number;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed";
        };
        /**
         * ExportWish
         * @description What the file is to be.
         */
        ExportWish: {
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format: "csv" | "jsonl";
        };
        /**
         * Facets
         * @description What a list could be narrowed by. Each facet counts under all filters but its own.
         */
        Facets: {
            /** Attributes */
            attributes: components["schemas"]["AttributeFacet"][];
            /** Categories */
            categories: components["schemas"]["CategoryCount"][];
            /** Conditions */
            conditions: components["schemas"]["ValueCount"][];
            /**
             * Exact
             * @description False when there are so many products that counts are estimates from a sample.
             */
            exact: boolean;
            /** In Stock */
            in_stock: number;
            /** Makers */
            makers: components["schemas"]["ValueCount"][];
            price: components["schemas"]["NumberFacet"];
            /** Tags */
            tags: components["schemas"]["ValueCount"][];
            /** Total */
            total: number;
        };
        /**
         * Fact
         * @description An attribute worth a place on a card, written for people.
         */
        Fact: {
            /** Card */
            card: boolean;
            /** Colors */
            colors: string[];
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /**
         * FieldError
         * @description What is wrong with one field. `field` is a path such as `variants.0.price`.
         */
        FieldError: {
            /**
             * Code
             * @default invalid
             */
            code: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * Figures
         * @description What happened to all of one's pieces together.
         */
        Figures: {
            /**
             * Bagged
             * @description How often one was put into a bag.
             */
            bagged: number;
            /**
             * Earned Minor
             * @description The same, less commission.
             */
            earned_minor: number;
            /**
             * Revenue Minor
             * @description What buyers paid for them with delivery, less what has gone back since.
             */
            revenue_minor: number;
            /**
             * Sold
             * @description Pieces that were paid; what went back whole is not counted.
             */
            sold: number;
            /**
             * Viewed
             * @description Visits of their pages: the same visitor counts once in ten minutes, oneself never.
             */
            viewed: number;
            /**
             * Wished
             * @description Put on wish lists of others, and still there.
             */
            wished: number;
        };
        /**
         * FilterQuery
         * @description What a list may be narrowed by. Attributes are `attr.<key>`, see the operation's description.
         */
        FilterQuery: {
            /** Category */
            category?: string | null;
            /**
             * Condition
             * @default []
             */
            condition: string[];
            /**
             * In Stock
             * @default false
             */
            in_stock: boolean;
            /**
             * Literal
             * @description Take `q` as it is written: numbers are words, and slips are not mended.
             * @default false
             */
            literal: boolean;
            /**
             * Maker
             * @default []
             */
            maker: string[];
            /**
             * Price Max
             * @description Minor units.
             */
            price_max?: number | null;
            /**
             * Price Min
             * @description Minor units.
             */
            price_min?: number | null;
            /**
             * Q
             * @description Words to find; quotes and a minus sign work.
             * @default
             */
            q: string;
            /** Seller */
            seller?: string | null;
            /**
             * Sold
             * @description What has been sold, and nothing else.
             * @default false
             */
            sold: boolean;
            /**
             * Tag
             * @default []
             */
            tag: string[];
        };
        /**
         * FontsOut
         * @description The families and how headings are set.
         */
        FontsOut: {
            /** Body */
            body: string;
            /** Display */
            display: string;
            /**
             * Display Case
             * @enum {string}
             */
            display_case: "normal" | "upper";
            /**
             * Display Style
             * @enum {string}
             */
            display_style: "normal" | "italic";
            /** Display Weight */
            display_weight: number;
            /** Figures */
            figures: string;
        };
        /**
         * FoundCard
         * @description A product in a list. The marked texts are there in a search only: matched parts stand between U+0002 and U+0003.
         */
        FoundCard: {
            /** Category */
            category: string;
            /** Comments */
            comments: number;
            /** Compare At Minor */
            compare_at_minor: number | null;
            /** Condition */
            condition: string | null;
            explain?: components["schemas"]["Explanation"] | null;
            /** Facts */
            facts: components["schemas"]["Fact"][];
            /** Featured Rank */
            featured_rank: number | null;
            /** In Stock */
            in_stock: boolean;
            /**
             * Lowest 30D Minor
             * @description The lowest price of the 30 days before the discount; only beside compare_at_minor.
             */
            lowest_30d_minor: number | null;
            /** Maker */
            maker: string;
            /** Marked Summary */
            marked_summary?: string | null;
            /** Marked Title */
            marked_title?: string | null;
            picture: components["schemas"]["PictureOut"] | null;
            picture_2: components["schemas"]["PictureOut"] | null;
            price: components["schemas"]["Price"];
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Rating */
            rating: number | null;
            /** Rating Count */
            rating_count: number;
            seller: components["schemas"]["Seller"] | null;
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
            /**
             * Stock
             * @description How many are left; told when they are five or fewer.
             */
            stock: number | null;
            /** Summary */
            summary: string;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
            /** Views */
            views: number;
            /** Votes */
            votes: number;
        };
        /**
         * FoundInShop
         * @description What a shop has for a query.
         */
        FoundInShop: {
            /** Items */
            items: components["schemas"]["FoundCard"][];
            /** Name */
            name: string;
            search: components["schemas"]["SearchNote"];
            /** Slug */
            slug: string;
            /** Total */
            total: number;
        };
        /**
         * FoundInShops
         * @description The shops that have something, the best match first.
         */
        FoundInShops: {
            /** Shops */
            shops: components["schemas"]["FoundInShop"][];
        };
        /**
         * FruitlessQuery
         * @description A query that found nothing, with words of the shop that may have been meant.
         */
        FruitlessQuery: {
            /** Q */
            q: string;
            /** Searches */
            searches: number;
            /** Suggestions */
            suggestions: string[];
        };
        /**
         * Gallery
         * @description The whole gallery, in order.
         */
        Gallery: {
            /** Pictures */
            pictures: components["schemas"]["GalleryEntry"][];
        };
        /**
         * GalleryEntry
         * @description A picture of the gallery, by its key.
         */
        GalleryEntry: {
            /**
             * Alt
             * @description What the picture shows, for people who cannot see it. The title when empty.
             * @default
             */
            alt: string;
            /** Key */
            key: string;
        };
        /**
         * HeroWithPieces
         * @description The first thing a visitor sees, with its pieces.
         */
        HeroWithPieces: {
            /** Action */
            action: string;
            /** Eyebrow */
            eyebrow: string;
            /**
             * Layout
             * @enum {string}
             */
            layout: "portrait" | "ledger" | "mosaic" | "banner" | "board";
            /** Products */
            products: components["schemas"]["Card"][];
            /** Target */
            target: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * HomeOut
         * @description A shop's home page.
         */
        HomeOut: {
            hero: components["schemas"]["HeroWithPieces"];
            /** Sections */
            sections: components["schemas"]["SectionOut"][];
        };
        /**
         * IntentOut
         * @description What a browser needs to show Stripe's form for an order. The secret is for the order's buyer alone.
         */
        IntentOut: {
            /** Amount Minor */
            amount_minor: number;
            /** Client Secret */
            client_secret: string;
            /** Currency */
            currency: string;
            /**
             * Due At
             * @description Until when the pieces are kept.
             */
            due_at: string | null;
            /** Publishable Key */
            publishable_key: string;
            /**
             * Script
             * @description Where Stripe.js comes from.
             */
            script: string;
        };
        /**
         * KeptIn
         * @description Words to the buyer, who keeps it.
         */
        KeptIn: {
            /**
             * Words
             * @default
             */
            words: string;
        };
        /**
         * KeptVariant
         * @description One SKU as its keepers see it.
         */
        KeptVariant: {
            /** Barcode */
            barcode: string | null;
            /** Compare At Minor */
            compare_at_minor: number | null;
            /** On Hand */
            on_hand: number;
            /** Options */
            options: {
                [key: string]: string;
            };
            /** Price Minor */
            price_minor: number;
            /** Reserved */
            reserved: number;
            /** Sku */
            sku: string;
        };
        /**
         * LastWords
         * @description The last message in a list. Without words it was hidden or erased.
         */
        LastWords: {
            /**
             * Side
             * @enum {string}
             */
            side: "asker" | "seller";
            /** Words */
            words: string;
        };
        /**
         * LinkOut
         * @description A menu entry. `target` is inside the shop.
         */
        LinkOut: {
            /** Label */
            label: string;
            /** Target */
            target: string;
        };
        /**
         * ListedSeller
         * @description A seller among others, with what they put up last.
         */
        ListedSeller: {
            avatar: components["schemas"]["PictureOut"] | null;
            /** City */
            city: string;
            /** Country */
            country: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "private" | "company";
            /** Name */
            name: string;
            /** On Offer */
            on_offer: number;
            /** Pictures */
            pictures: components["schemas"]["PictureOut"][];
            rating: components["schemas"]["SellerRating"];
            /**
             * Responds Within
             * @enum {string}
             */
            responds_within: "1h" | "day" | "2days" | "week" | "";
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Sold */
            sold: number;
            /** Username */
            username: string;
        };
        /**
         * ListedSlugs
         * @description A list, and what is on it.
         */
        ListedSlugs: {
            /** Is Default */
            is_default: boolean;
            /** Name */
            name: string;
            /** Ref */
            ref: string;
            /** Slugs */
            slugs: string[];
        };
        /**
         * ListingChange
         * @description The same change of several listings. Each succeeds or fails by itself.
         */
        ListingChange: {
            /**
             * Action
             * @enum {string}
             */
            action: "pause" | "resume" | "end" | "price";
            /**
             * Percent
             * @description For `price`: -10 makes it a tenth cheaper.
             */
            percent?: number | string | null;
            /**
             * Price Minor
             * @description For `price`: the new price.
             */
            price_minor?: number | null;
            /** Slugs */
            slugs: string[];
        };
        /**
         * ListingCounts
         * @description How many stand where.
         */
        ListingCounts: {
            /** Active */
            active: number;
            /** Drafts */
            drafts: number;
            /** Ended */
            ended: number;
            /** Paused */
            paused: number;
            /** Reserved */
            reserved: number;
            /** Sold */
            sold: number;
        };
        /**
         * ListingFields
         * @description What the form has so far. A draft may be as incomplete as it likes; publishing says what is missing.
         */
        ListingFields: {
            /**
             * Attributes
             * @default {}
             */
            attributes: {
                [key: string]: string | number | boolean | string[] | null;
            };
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Condition
             * @default
             */
            condition: string;
            /**
             * Description
             * @description Markdown.
             * @default
             */
            description: string;
            /**
             * Maker
             * @default
             */
            maker: string;
            /** Price Minor */
            price_minor?: number | null;
            /**
             * Quantity
             * @description How many there are. Null while the field is empty.
             * @default 1
             */
            quantity: number | null;
            /**
             * Summary
             * @default
             */
            summary: string;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /**
         * ListingFigures
         * @description How one listing fared. `wishes` are those of now.
         */
        ListingFigures: {
            /** Bagged */
            bagged: number;
            /**
             * Conversion
             * @description Pieces sold, divided by views, both of this time; null when nobody looked.
             */
            conversion: number | null;
            picture: components["schemas"]["PictureOut"] | null;
            /** Price Minor */
            price_minor: number;
            /** Slug */
            slug: string;
            /** Sold */
            sold: number;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
            /** Title */
            title: string;
            /** Views */
            views: number;
            /** Wishes */
            wishes: number;
        };
        /**
         * ListingOut
         * @description One of the person's listings.
         */
        ListingOut: {
            /** Category */
            category: string;
            /**
             * Draft
             * @description The open draft that edits it.
             */
            draft: string | null;
            /** Has Variants */
            has_variants: boolean;
            picture: components["schemas"]["PictureOut"] | null;
            /** Price Minor */
            price_minor: number;
            /** Published At */
            published_at: string | null;
            /** Slug */
            slug: string;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "paused" | "reserved" | "sold" | "ended";
            /** Stock */
            stock: number;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Views */
            views: number;
        };
        /**
         * ListingPage
         * @description A page of the person's listings, the newest first.
         */
        ListingPage: {
            counts: components["schemas"]["ListingCounts"];
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["ListingOut"][];
            /** Next */
            next: string | null;
        };
        /**
         * ListingStatistics
         * @description A page of listings, those with the most first.
         */
        ListingStatistics: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["ListingFigures"][];
            /** Next */
            next: string | null;
        };
        /**
         * ListQuery
         * @description Filters, and which page of the list in which order.
         */
        ListQuery: {
            /** Category */
            category?: string | null;
            /**
             * Condition
             * @default []
             */
            condition: string[];
            /**
             * Cursor
             * @description `next` of the page before.
             */
            cursor?: string | null;
            /**
             * Explain
             * @description Say of each product that `q` found why it stands where it does.
             * @default false
             */
            explain: boolean;
            /**
             * Fields
             * @description Only these fields of each card, separated by commas.
             */
            fields?: string | null;
            /**
             * In Stock
             * @default false
             */
            in_stock: boolean;
            /**
             * Limit
             * @default 24
             */
            limit: number;
            /**
             * Literal
             * @description Take `q` as it is written: numbers are words, and slips are not mended.
             * @default false
             */
            literal: boolean;
            /**
             * Maker
             * @default []
             */
            maker: string[];
            /**
             * Price Max
             * @description Minor units.
             */
            price_max?: number | null;
            /**
             * Price Min
             * @description Minor units.
             */
            price_min?: number | null;
            /**
             * Q
             * @description Words to find; quotes and a minus sign work.
             * @default
             */
            q: string;
            /** Seller */
            seller?: string | null;
            /**
             * Sold
             * @description What has been sold, and nothing else.
             * @default false
             */
            sold: boolean;
            /**
             * Sort
             * @description newest, price, -price, popular, rating, relevance, or attr.<key> of a sortable attribute.
             */
            sort?: string | null;
            /**
             * Tag
             * @default []
             */
            tag: string[];
        };
        /**
         * MarketOut
         * @description How to sell in a shop beside the house.
         */
        MarketOut: {
            /** Answer Days */
            answer_days: number;
            /** Assumed Days */
            assumed_days: number;
            /** Commission */
            commission: components["schemas"]["CommissionOut"][];
            /** Currency */
            currency: string;
            /** Inspection Days */
            inspection_days: number;
            /** Payout Minimum Minor */
            payout_minimum_minor: number;
            /** Private Inspection Days */
            private_inspection_days: number;
            /** Terms Html */
            terms_html: string;
            /** Terms Version */
            terms_version: string;
        };
        /**
         * MeOut
         * @description The person who is signed in.
         */
        MeOut: {
            avatar: components["schemas"]["PictureOut"] | null;
            /** Bio */
            bio: string;
            /** Email */
            email: string;
            /** Email Verified */
            email_verified: boolean;
            /** Is Operator */
            is_operator: boolean;
            /**
             * Language
             * @description A BCP 47 tag; empty: each shop's own.
             */
            language: string;
            /** Name */
            name: string;
            preferences: components["schemas"]["PreferencesOut"];
            /** Roles */
            roles: components["schemas"]["RoleOut"][];
            /** Username */
            username: string;
        };
        /**
         * MePatch
         * @description Only what is sent changes; null changes nothing.
         */
        MePatch: {
            /** Bio */
            bio?: string | null;
            /** Language */
            language?: string | null;
            /** Name */
            name?: string | null;
            preferences?: components["schemas"]["PreferencesPatch"] | null;
            /** Username */
            username?: string | null;
        };
        /**
         * MergedLine
         * @description What a guest's bag brought into a person's at sign-in.
         */
        MergedLine: {
            /** Quantity */
            quantity: number;
            /** Title */
            title: string;
        };
        /**
         * MessageIn
         * @description What somebody writes: text alone, with its line breaks.
         */
        MessageIn: {
            /** Words */
            words: string;
        };
        /**
         * MessageOut
         * @description A message. Hidden by staff: without words, with their reason. Erased with its writer's account: without words.
         */
        MessageOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Hidden Reason */
            hidden_reason: string;
            /** Is Erased */
            is_erased: boolean;
            /** Number */
            number: number;
            /**
             * Side
             * @enum {string}
             */
            side: "asker" | "seller";
            /** Words */
            words: string;
        };
        /**
         * NewDraft
         * @description What the draft begins with: nothing, some fields, or a product: its own to edit it, or a copy of it.
         */
        NewDraft: {
            /**
             * Copied
             * @description Begin another listing like the product instead of editing it.
             * @default false
             */
            copied: boolean;
            /** @description Not beside `product`. */
            fields?: components["schemas"]["ListingFields"] | null;
            /**
             * Product
             * @description The slug of a product that the caller may change.
             */
            product?: string | null;
        };
        /**
         * NoticeOut
         * @description Something that somebody waits for.
         */
        NoticeOut: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "back-in-stock" | "price-drop";
            /**
             * Status
             * @description A guest has to follow the link in the letter first.
             * @enum {string}
             */
            status: "unconfirmed" | "waiting" | "sent";
        };
        /**
         * NoticeWish
         * @description Whom to tell. People who are signed in send nothing: the letter goes to their own address.
         */
        NoticeWish: {
            /** Email */
            email?: string | null;
        };
        /**
         * NumberFacet
         * @description The spread of a number: where it begins and ends, and what lies between in equal parts (by factors where the ends are far apart).
         */
        NumberFacet: {
            /** Bins */
            bins: components["schemas"]["Bin"][];
            /** Max */
            max: number | null;
            /** Min */
            min: number | null;
        };
        /**
         * NumberIn
         * @description A message of the conversation, by its number.
         */
        NumberIn: {
            /** Number */
            number: number;
        };
        /**
         * OptionAxis
         * @description A choice between variants: its name and values, in order.
         */
        OptionAxis: {
            /** Name */
            name: string;
            /** Values */
            values: string[];
        };
        /**
         * OrderDelivery
         * @description How it gets there.
         */
        OrderDelivery: {
            /** Days */
            days: [
                number,
                number
            ] | null;
            /** Ends At */
            ends_at: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "parcel" | "local" | "pickup" | "download";
            /** Name */
            name: string;
            /** Starts At */
            starts_at: string | null;
            /** Text */
            text: string;
            /** Tracking */
            tracking: string;
        };
        /**
         * OrderIn
         * @description An order of what is in the bag. `total_minor` is the total that the buyer saw and agrees to: another one is refused.
         */
        OrderIn: {
            address?: components["schemas"]["AddressIn"] | null;
            delivery: components["schemas"]["DeliveryIn"];
            /** Email */
            email: string;
            /**
             * Gift Message
             * @default
             */
            gift_message: string;
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Payment
             * @enum {string}
             */
            payment: "transfer" | "at-pickup" | "card";
            /**
             * Phone
             * @default
             */
            phone: string;
            /** Total Minor */
            total_minor: number;
        };
        /**
         * OrderLineOut
         * @description What was sold, as it was then.
         */
        OrderLineOut: {
            /** Maker */
            maker: string;
            /** Options */
            options: {
                [key: string]: string;
            };
            picture: components["schemas"]["PictureOut"] | null;
            /** Price Minor */
            price_minor: number;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            /** Total Minor */
            total_minor: number;
        };
        /**
         * OrderList
         * @description Somebody's orders, newest first.
         */
        OrderList: {
            /** Items */
            items: components["schemas"]["OrderSummary"][];
            /** Next */
            next: string | null;
        };
        /**
         * OrderMoment
         * @description A step of an order's history.
         */
        OrderMoment: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * OrderOut
         * @description An order as its buyer sees it. `key` opens it without signing in; it is told to the one who placed it, and in the e-mails.
         */
        OrderOut: {
            address: components["schemas"]["AddressIn"] | null;
            delivery: components["schemas"]["OrderDelivery"];
            /** Email */
            email: string;
            /** Gift Message */
            gift_message: string;
            /**
             * Invoice
             * @description The number of the house's invoice, once it is paid; the PDF is at `/orders/{ref}/invoice`. None where sellers sell all of it.
             */
            invoice: string | null;
            /** Key */
            key: string | null;
            /** Lines */
            lines: components["schemas"]["OrderLineOut"][];
            /** May Cancel */
            may_cancel: boolean;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /**
             * Parts
             * @description What sellers beside the house sell of it, once it is paid.
             */
            parts: components["schemas"]["OrderPartOut"][];
            payment: components["schemas"]["PaymentOut"];
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            quote: components["schemas"]["QuoteOut"];
            /** Ref */
            ref: string;
            /** Shop */
            shop: string;
            /** Shop Name */
            shop_name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "paid" | "preparing" | "ready" | "shipped" | "delivered" | "completed" | "cancelled" | "disputed" | "refunded";
            /** Timeline */
            timeline: components["schemas"]["OrderMoment"][];
        };
        /**
         * OrderPartOut
         * @description What one seller sells of an order, for its buyer. `due_at` is when it goes on by itself: counts as there, or its seller gets the money.
         */
        OrderPartOut: {
            /** Asked Days */
            asked_days: number;
            /**
             * Charged Back Minor
             * @description What the buyer's bank has taken back of it.
             */
            charged_back_minor: number;
            /**
             * Documents
             * @description The first first. None where the shop's invoice is of the whole order.
             */
            documents: components["schemas"]["SaleDocumentOut"][];
            /** Due At */
            due_at: string | null;
            /**
             * Is At Bank
             * @description The buyer's bank looks into the payment; nothing moves until it has decided.
             */
            is_at_bank: boolean;
            /** May */
            may: ("arrive" | "confirm" | "ask_time")[];
            /**
             * More Days
             * @description How many more can be agreed.
             */
            more_days: number;
            /**
             * Parcels
             * @description The first first. A part that is paid and has some is on its way in part.
             */
            parcels: components["schemas"]["ParcelOut"][];
            /**
             * Positions
             * @description Of the order's lines, counted from 0.
             */
            positions: number[];
            /** Ref */
            ref: string;
            seller: components["schemas"]["SellerOfSale"];
            /**
             * Status
             * @enum {string}
             */
            status: "paid" | "shipped" | "arrived" | "released" | "refunded";
            /**
             * Tracking
             * @description Of the parcel that left last.
             */
            tracking: string;
            /**
             * Unsent
             * @description What will not be sent; it was given back.
             */
            unsent: components["schemas"]["PiecesOut"][];
        };
        /**
         * OrderSummary
         * @description An order in a list.
         */
        OrderSummary: {
            /** Count */
            count: number;
            /** Currency */
            currency: string;
            /**
             * May Rate
             * @description A seller's part of it is over, and nobody has said how it was.
             */
            may_rate: boolean;
            picture: components["schemas"]["PictureOut"] | null;
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            /** Ref */
            ref: string;
            /** Shop */
            shop: string;
            /** Shop Name */
            shop_name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "paid" | "preparing" | "ready" | "shipped" | "delivered" | "completed" | "cancelled" | "disputed" | "refunded";
            /** Titles */
            titles: string[];
            /** Total Minor */
            total_minor: number;
        };
        /**
         * OwnQuestions
         * @description A page of conversations, the last written first.
         */
        OwnQuestions: {
            /** Items */
            items: components["schemas"]["ConversationCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * OwnRating
         * @description One of those that a seller was given.
         */
        OwnRating: {
            /** May */
            may: ("rate" | "change" | "answer" | "report")[];
            rating: components["schemas"]["RatingOut"];
            /** Sale */
            sale: string;
            /** Titles */
            titles: string[];
        };
        /**
         * OwnRatingList
         * @description A page of them, newest first, with what everybody sees of all.
         */
        OwnRatingList: {
            /** Average */
            average: number | null;
            /** Count */
            count: number;
            /** Items */
            items: components["schemas"]["OwnRating"][];
            /** Next */
            next: string | null;
        };
        /**
         * ParcelOut
         * @description What a seller has sent at once.
         */
        ParcelOut: {
            /** Number */
            number: number;
            /** Pieces */
            pieces: components["schemas"]["PiecesOut"][];
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Tracking */
            tracking: string;
        };
        /**
         * PaymentOut
         * @description How it is paid. `instructions` say what is left to do; `can_pay` that a card is taken now.
         */
        PaymentOut: {
            /** Amount Minor */
            amount_minor: number;
            /** Can Pay */
            can_pay: boolean;
            /** Due At */
            due_at: string | null;
            /** Instructions */
            instructions: string[];
            /**
             * Method
             * @enum {string}
             */
            method: "transfer" | "at-pickup" | "card";
            /** Refunded Minor */
            refunded_minor: number;
            /** Refunds */
            refunds: components["schemas"]["RefundOut"][];
            /** Sent Back */
            sent_back: components["schemas"]["SentBackOut"][];
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "paid" | "cancelled" | "part_refunded" | "refunded";
        };
        /**
         * PayoutAccountAnswer
         * @description The account, or none yet.
         */
        PayoutAccountAnswer: {
            account: components["schemas"]["PayoutAccountOut"] | null;
        };
        /**
         * PayoutAccountIn
         * @description Where the money is to go: an IBAN, or number, BIC and country where there are none.
         */
        PayoutAccountIn: {
            /**
             * Bic
             * @description May be left out with an IBAN.
             * @default
             * @example GKCCBEBB
             */
            bic: string;
            /**
             * Country
             * @description ISO 3166-1, of an account without an IBAN.
             * @default
             */
            country: string;
            /**
             * Holder
             * @description Who the account belongs to, as the bank has it.
             * @example Ada Bell
             */
            holder: string;
            /**
             * Iban
             * @default
             * @example BE68 5390 0754 7034
             */
            iban: string;
            /**
             * Number
             * @description Of an account in a country without IBANs.
             * @default
             */
            number: string;
        };
        /**
         * PayoutAccountOut
         * @description What is shown of it: never more than the last four signs.
         */
        PayoutAccountOut: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Country */
            country: string;
            /** Holder */
            holder: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "iban" | "other";
            /** Last4 */
            last4: string;
        };
        /**
         * PayoutList
         * @description A page of payouts, newest first.
         */
        PayoutList: {
            /** Items */
            items: components["schemas"]["PayoutOut"][];
            /** Next */
            next: string | null;
        };
        /**
         * PayoutOut
         * @description A payout, as its seller sees it.
         */
        PayoutOut: {
            /** Amount Minor */
            amount_minor: number;
            /** Closed At */
            closed_at: string | null;
            /** Currency */
            currency: string;
            /**
             * Kind
             * @description What it went to.
             * @enum {string}
             */
            kind: "iban" | "other" | "stripe";
            /** Last4 */
            last4: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Reason */
            reason: string;
            /** Ref */
            ref: string;
            /** Sent At */
            sent_at: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "sent" | "settled" | "failed" | "returned";
        };
        /**
         * Period
         * @description How far back, as addresses spell it. Weeks are whole, so that no column is shorter than the others.
         * @enum {string}
         */
        Period: "30-days" | "13-weeks" | "52-weeks";
        /**
         * PictureEdit
         * @description How the original is shown: turned first, then cut.
         */
        PictureEdit: {
            crop?: components["schemas"]["Crop"] | null;
            /**
             * Turn
             * @description Degrees clockwise.
             * @default 0
             * @enum {integer}
             */
            turn: 0 | 90 | 180 | 270;
        };
        /**
         * PictureList
         * @description Pictures in the order in which they were sent.
         */
        PictureList: {
            /** Items */
            items: components["schemas"]["PictureOut"][];
        };
        /**
         * PictureOut
         * @description A picture as every answer shows it. Other sizes: `/media/{key}/{width}.{webp|avif}` with a width of 320, 480, 640, 960, 1280 or 2048.
         */
        PictureOut: {
            /**
             * Alt
             * @default
             */
            alt: string;
            /**
             * Color
             * @description The colour that covers most, as #rrggbb.
             */
            color: string;
            /** Height */
            height: number;
            /**
             * Key
             * @description Names the content: equal pictures have equal keys, and a key never changes its meaning.
             */
            key: string;
            /**
             * Placeholder
             * @description A tiny blurred version as a data URI; may be empty.
             */
            placeholder: string;
            /**
             * Src
             * @description The 640 px WebP.
             */
            src: string;
            /**
             * Width
             * @description Of the original as it is kept, for the ratio.
             */
            width: number;
        };
        /**
         * PiecesIn
         * @description So many pieces of a line.
         */
        PiecesIn: {
            /**
             * Position
             * @description Among the order's lines, counted from 0.
             */
            position: number;
            /** Quantity */
            quantity: number;
        };
        /**
         * PiecesOut
         * @description So many pieces of a line of the order.
         */
        PiecesOut: {
            /**
             * Position
             * @description Of the order's lines, counted from 0.
             */
            position: number;
            /** Quantity */
            quantity: number;
        };
        /**
         * PlacedPicture
         * @description A picture's place in the order, and its words.
         */
        PlacedPicture: {
            /**
             * Alt
             * @description What it shows, for people who cannot see it. The title when empty.
             * @default
             */
            alt: string;
            /** Ref */
            ref: string;
        };
        /**
         * PolicyOut
         * @description A page of terms, in one sentence.
         */
        PolicyOut: {
            /** Slug */
            slug: string;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
        };
        /**
         * PolicyPage
         * @description A page of terms.
         */
        PolicyPage: {
            /** Html */
            html: string;
            /** Slug */
            slug: string;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
        };
        /**
         * PostIn
         * @description What a side says, with pictures of its own.
         */
        PostIn: {
            /**
             * Pictures
             * @default []
             */
            pictures: string[];
            /** Words */
            words: string;
        };
        /**
         * PreferencesOut
         * @description What the person wants to hear of.
         */
        PreferencesOut: {
            /** Newsletter */
            newsletter: boolean;
            /**
             * Notices
             * @description Letters about what they asked to be told of: back in stock, price drops.
             */
            notices: boolean;
        };
        /**
         * PreferencesPatch
         * @description Only what is sent changes.
         */
        PreferencesPatch: {
            /** Newsletter */
            newsletter?: boolean | null;
            /** Notices */
            notices?: boolean | null;
        };
        /**
         * Price
         * @description The lowest price of a product's variants; `from` is true when others cost more.
         */
        Price: {
            /** Amount Minor */
            amount_minor: number;
            /** Currency */
            currency: string;
            /** From */
            from: boolean;
        };
        /**
         * PriceHelp
         * @description What pieces like it were sold for here. Without figures when fewer than `needed` are near enough.
         */
        PriceHelp: {
            /** Currency */
            currency: string;
            /** High Minor */
            high_minor: number | null;
            /** Low Minor */
            low_minor: number | null;
            /** Median Minor */
            median_minor: number | null;
            /** Needed */
            needed: number;
            /**
             * Pieces
             * @description The nearest first, those behind the figures before the others.
             */
            pieces: components["schemas"]["SoldPiece"][];
        };
        /**
         * PricePoint
         * @description A price of the cheapest variant, from a moment on.
         */
        PricePoint: {
            /** Amount Minor */
            amount_minor: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * ProblemDocument
         * @description The one shape of every error.
         */
        ProblemDocument: {
            /**
             * Code
             * @description Stable, for programs.
             */
            code: string;
            /**
             * Detail
             * @description What happened this time, for people.
             */
            detail: string;
            /** Errors */
            errors?: components["schemas"]["FieldError"][];
            /**
             * Instance
             * @description The path that was asked for.
             * @default
             */
            instance: string;
            /**
             * Request Id
             * @description To find this request in the logs.
             * @default
             */
            request_id: string;
            /** Status */
            status: number;
            /**
             * Title
             * @description The kind of problem, the same for each occurrence.
             */
            title: string;
            /**
             * Type
             * @description A page that explains the problem.
             * @default about:blank
             */
            type: string;
        };
        /**
         * ProductDraft
         * @description A whole product.
         */
        ProductDraft: {
            /**
             * Attributes
             * @default {}
             */
            attributes: {
                [key: string]: unknown;
            };
            /**
             * Category
             * @example art-deco-ring
             */
            category: string;
            /** Condition */
            condition?: string | null;
            /**
             * Description
             * @description Markdown.
             * @default
             */
            description: string;
            /** Featured Rank */
            featured_rank?: number | null;
            /**
             * Maker
             * @default
             */
            maker: string;
            /** Published At */
            published_at?: string | null;
            /**
             * Slug
             * @example art-deco-ring
             */
            slug: string;
            /**
             * Status
             * @default draft
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
            /**
             * Summary
             * @default
             */
            summary: string;
            /**
             * Tags
             * @default []
             */
            tags: string[];
            /** Title */
            title: string;
            /** Variants */
            variants: components["schemas"]["VariantDraft"][];
        };
        /**
         * ProductList
         * @description A page of a list. `next` is the cursor of the following one, or null at the end; `search` is there when there was a `q`.
         */
        ProductList: {
            /** Items */
            items: components["schemas"]["FoundCard"][];
            /** Next */
            next: string | null;
            search: components["schemas"]["SearchNote"] | null;
        };
        /**
         * ProductOut
         * @description A product as its keepers see it, also when shoppers do not.
         */
        ProductOut: {
            /** Attributes */
            attributes: {
                [key: string]: unknown;
            };
            /** Category */
            category: string;
            /** Condition */
            condition: string | null;
            /** Description */
            description: string;
            /** Featured Rank */
            featured_rank: number | null;
            /** Maker */
            maker: string;
            /**
             * Pictures
             * @description Keys, in the gallery's order.
             */
            pictures: string[];
            /** Published At */
            published_at: string | null;
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
            /** Summary */
            summary: string;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
            /** Variants */
            variants: components["schemas"]["KeptVariant"][];
        };
        /**
         * ProductPage
         * @description Everything on a product's page.
         */
        ProductPage: {
            /** Attributes */
            attributes: components["schemas"]["AttributeValue"][];
            /** Breadcrumb */
            breadcrumb: components["schemas"]["Crumb"][];
            /** Category */
            category: string;
            /** Comments */
            comments: number;
            /** Compare At Minor */
            compare_at_minor: number | null;
            /** Condition */
            condition: string | null;
            condition_note: components["schemas"]["ConditionOut"] | null;
            /** Description Html */
            description_html: string;
            /** Facts */
            facts: components["schemas"]["Fact"][];
            /** Featured Rank */
            featured_rank: number | null;
            /** Gallery */
            gallery: components["schemas"]["PictureOut"][];
            /** History */
            history: components["schemas"]["PricePoint"][];
            /** In Stock */
            in_stock: boolean;
            /**
             * Lowest 30D Minor
             * @description The lowest price of the 30 days before the discount; only beside compare_at_minor.
             */
            lowest_30d_minor: number | null;
            /** Maker */
            maker: string;
            /** Option Axes */
            option_axes: components["schemas"]["OptionAxis"][];
            picture: components["schemas"]["PictureOut"] | null;
            picture_2: components["schemas"]["PictureOut"] | null;
            /** Policies */
            policies: components["schemas"]["PolicyOut"][];
            price: components["schemas"]["Price"];
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Rating */
            rating: number | null;
            /** Rating Count */
            rating_count: number;
            seller: components["schemas"]["RatedSeller"] | null;
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
            /**
             * Stock
             * @description How many are left; told when they are five or fewer.
             */
            stock: number | null;
            /** Summary */
            summary: string;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
            /** Variants */
            variants: components["schemas"]["VariantOut"][];
            /** Views */
            views: number;
            /** Votes */
            votes: number;
        };
        /**
         * ProductPatch
         * @description The fields to change; the rest stays. `variants`, when given, is the whole list. The address with a former `slug` leads to the new one.
         */
        ProductPatch: {
            /** Attributes */
            attributes?: {
                [key: string]: unknown;
            } | null;
            /** Category */
            category?: string | null;
            /** Condition */
            condition?: string | null;
            /** Description */
            description?: string | null;
            /** Featured Rank */
            featured_rank?: number | null;
            /** Maker */
            maker?: string | null;
            /** Slug */
            slug?: string | null;
            /** Status */
            status?: ("draft" | "active" | "reserved" | "sold") | null;
            /** Summary */
            summary?: string | null;
            /** Tags */
            tags?: string[] | null;
            /** Title */
            title?: string | null;
            /** Variants */
            variants?: components["schemas"]["VariantDraft"][] | null;
        };
        /**
         * ProductWishes
         * @description What the person has to do with a product.
         */
        ProductWishes: {
            /**
             * Notices
             * @description What they wait to be told of it.
             */
            notices: ("back-in-stock" | "price-drop")[];
            /**
             * Wish Lists
             * @description Refs of their lists that it is on.
             */
            wish_lists: string[];
        };
        /**
         * PublishDraft
         * @description The version that the person has looked at.
         */
        PublishDraft: {
            /** Version */
            version: number;
        };
        /**
         * Published
         * @description Where it stands now.
         */
        Published: {
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "reserved" | "sold" | "archived";
        };
        /**
         * PublishedQuestion
         * @description A question with its answer, as both were written.
         */
        PublishedQuestion: {
            /** Answer */
            answer: string;
            /**
             * Answered At
             * Format: date-time
             */
            answered_at: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Question */
            question: string;
        };
        /**
         * PublishedQuestions
         * @description All on a piece's page, the first published first.
         */
        PublishedQuestions: {
            /** Items */
            items: components["schemas"]["PublishedQuestion"][];
        };
        /**
         * QueryReport
         * @description A query and what came of it.
         */
        QueryReport: {
            /** Click Rate */
            click_rate: number;
            /** Clicks */
            clicks: number;
            /**
             * Mean Position
             * @description Where in the list the opened pieces stood, on average; the first is 1. Null before anything was.
             */
            mean_position: number | null;
            /** Q */
            q: string;
            /**
             * Results
             * @description Products found, on average.
             */
            results: number;
            /**
             * Searches
             * @description Whoever searches for it several times on a day counts once.
             */
            searches: number;
        };
        /**
         * QuestionsToAnswer
         * @description A page of conversations, unanswered ones first.
         */
        QuestionsToAnswer: {
            answering: components["schemas"]["AnsweringTimeOut"];
            /** Items */
            items: components["schemas"]["ConversationCard"][];
            /** Next */
            next: string | null;
            /**
             * Waiting
             * @description How many are unanswered.
             */
            waiting: number;
        };
        /**
         * QuoteDiscount
         * @description Something taken off, by name.
         */
        QuoteDiscount: {
            /** Amount Minor */
            amount_minor: number;
            /** Name */
            name: string;
        };
        /**
         * QuoteIn
         * @description What a quote is asked for: the bag as it is, and where it goes as far as that is known.
         */
        QuoteIn: {
            /** Country */
            country?: string | null;
            delivery?: components["schemas"]["DeliveryIn"] | null;
            /**
             * Postal Code
             * @default
             */
            postal_code: string;
        };
        /**
         * QuoteLine
         * @description A line of a quote. `tax_minor` is contained in the total, or comes on top of it, as the quote says.
         */
        QuoteLine: {
            /** Price Minor */
            price_minor: number;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string;
            /** Tax Minor */
            tax_minor: number;
            /** Tax Percent */
            tax_percent: string;
            /** Title */
            title: string;
            /** Total Minor */
            total_minor: number;
        };
        /**
         * QuoteOut
         * @description A price with everything explained. `subtotal + delivery - discounts (+ taxes when they are not included) = total`, never below zero.
         */
        QuoteOut: {
            /** Currency */
            currency: string;
            /** Delivery Minor */
            delivery_minor: number | null;
            /** Delivery Name */
            delivery_name: string | null;
            /** Delivery Tax Minor */
            delivery_tax_minor: number;
            /** Discounts */
            discounts: components["schemas"]["QuoteDiscount"][];
            /**
             * Explanation
             * @description How the total comes about, sentence by sentence.
             */
            explanation: string[];
            /** Lines */
            lines: components["schemas"]["QuoteLine"][];
            /** Subtotal Minor */
            subtotal_minor: number;
            /** Tax Included */
            tax_included: boolean;
            /** Tax Minor */
            tax_minor: number;
            /** Taxes */
            taxes: components["schemas"]["QuoteTax"][];
            /** Total Minor */
            total_minor: number;
        };
        /**
         * QuoteTax
         * @description Tax at one rate.
         */
        QuoteTax: {
            /** Net Minor */
            net_minor: number;
            /** Percent */
            percent: string;
            /** Tax Minor */
            tax_minor: number;
        };
        /**
         * RatedPiece
         * @description What was bought. `slug` is that of its page, where there still is one.
         */
        RatedPiece: {
            /** Slug */
            slug: string | null;
            /** Title */
            title: string;
        };
        /**
         * RatedSeller
         * @description Who sells it, with what buyers gave them in the shop.
         */
        RatedSeller: {
            /** Name */
            name: string;
            /** @description Null of who does not sell in the shop's market, or not any more. */
            rating: components["schemas"]["SellerRating"] | null;
            /** Username */
            username: string;
        };
        /**
         * RatingAnswerIn
         * @description What the seller says to it. Empty takes the answer back.
         */
        RatingAnswerIn: {
            /** Words */
            words: string;
        };
        /**
         * RatingIn
         * @description How the seller was. Everybody reads it; who wrote it, nobody.
         */
        RatingIn: {
            /** Stars */
            stars: number;
            /**
             * Words
             * @default
             */
            words: string;
        };
        /**
         * RatingList
         * @description A page of a seller's ratings, newest first, with all of them in numbers.
         */
        RatingList: {
            /**
             * Average
             * @description To one decimal. Null while there are fewer than three.
             */
            average: number | null;
            /** Count */
            count: number;
            /** Items */
            items: components["schemas"]["ShownRating"][];
            /** Next */
            next: string | null;
            /**
             * Stars
             * @description From five to one.
             */
            stars: components["schemas"]["StarCount"][];
        };
        /**
         * RatingOut
         * @description A rating, for its buyer and its seller.
         */
        RatingOut: {
            /** Answer */
            answer: string;
            /** Answered At */
            answered_at: string | null;
            /** Changed At */
            changed_at: string | null;
            /**
             * Fault
             * @enum {string}
             */
            fault: "" | "offensive" | "personal" | "off-topic" | "unlawful" | "pressure";
            /**
             * Hides
             * @description What the shop has hidden of it: the words of both sides, or all of it; then it does not count.
             * @enum {string}
             */
            hides: "" | "words" | "all";
            /**
             * Rated At
             * Format: date-time
             */
            rated_at: string;
            /**
             * Reason
             * @description Why, in the shop's words.
             */
            reason: string;
            /** Ref */
            ref: string;
            /** @description The seller's last word against it. Told to its seller alone. */
            report: components["schemas"]["RatingReportOut"] | null;
            /** Stars */
            stars: number;
            /** Words */
            words: string;
        };
        /**
         * RatingReportIn
         * @description What is wrong with it. For the shop's staff, who alone read it.
         */
        RatingReportIn: {
            /**
             * Fault
             * @enum {string}
             */
            fault: "offensive" | "personal" | "off-topic" | "unlawful" | "pressure";
            /**
             * Words
             * @default
             */
            words: string;
        };
        /**
         * RatingReportOut
         * @description The seller's word against it, and what became of that.
         */
        RatingReportOut: {
            /** Answer */
            answer: string;
            /**
             * Fault
             * @enum {string}
             */
            fault: "offensive" | "personal" | "off-topic" | "unlawful" | "pressure";
            /**
             * State
             * @enum {string}
             */
            state: "open" | "dismissed" | "upheld";
            /** Words */
            words: string;
        };
        /**
         * RatingStanding
         * @description How a sale is rated, or can be, and what the caller can do now.
         */
        RatingStanding: {
            /** May */
            may: ("rate" | "change" | "answer" | "report")[];
            /** Order */
            order: string;
            rating: components["schemas"]["RatingOut"] | null;
            /** Sale */
            sale: string;
            seller: components["schemas"]["SellerOfSale"];
            /**
             * Until
             * @description Until when its buyer can rate it, or change what they wrote.
             */
            until: string | null;
        };
        /**
         * Reason
         * @description Something that added to a product's score, in words, and how much it added.
         */
        Reason: {
            /** Detail */
            detail: string;
            /** Points */
            points: number;
            /**
             * Reason
             * @enum {string}
             */
            reason: "words" | "meaning" | "tie";
        };
        /**
         * Refresh
         * @description The token that renews, or that is given up.
         */
        Refresh: {
            /** Refresh Token */
            refresh_token: string;
        };
        /**
         * RefundOut
         * @description Money that goes back: `waiting` until the card's side has it, `failed` when it did not take it and the shop has to look.
         */
        RefundOut: {
            /** Amount Minor */
            amount_minor: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "done" | "failed";
        };
        /**
         * RejectionOut
         * @description A refused cell or row.
         */
        RejectionOut: {
            /** Code */
            code: string;
            /** Column */
            column: string;
            /** Line */
            line: number;
            /** Reason */
            reason: string;
            /** Value */
            value: string;
        };
        /**
         * ReportIn
         * @description What is wrong with a piece.
         */
        ReportIn: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "counterfeit" | "misdescribed" | "stolen" | "prohibited" | "offensive" | "other";
            /**
             * Words
             * @description For the shop's staff, who alone read it.
             * @default
             */
            words: string;
        };
        /**
         * ReturnableLine
         * @description A line of the order. `free` pieces can still be sent back. Of what is `faults_only` (all that `is_never` too), only what is wrong.
         */
        ReturnableLine: {
            /** Faults Only */
            faults_only: boolean;
            /** Free */
            free: number;
            /**
             * In Dispute
             * @description What is wrong with its sale is being settled: nothing of it is sent back meanwhile.
             */
            in_dispute: boolean;
            /** Is Never */
            is_never: boolean;
            /** Maker */
            maker: string;
            /** Options */
            options: {
                [key: string]: string;
            };
            picture: components["schemas"]["PictureOut"] | null;
            /** Position */
            position: number;
            /** Quantity */
            quantity: number;
            seller: components["schemas"]["SellerOfSale"] | null;
            /** Sku */
            sku: string;
            /** Title */
            title: string;
        };
        /**
         * ReturnedLineOut
         * @description Pieces of a line. `received` once they have come.
         */
        ReturnedLineOut: {
            /** Options */
            options: {
                [key: string]: string;
            };
            picture: components["schemas"]["PictureOut"] | null;
            /** Position */
            position: number;
            /** Quantity */
            quantity: number;
            /** Received */
            received: number | null;
            /** Title */
            title: string;
        };
        /**
         * ReturnIn
         * @description What is sent back, and why. `pictures` are refs of those that were uploaded for the order.
         */
        ReturnIn: {
            /** Lines */
            lines: components["schemas"]["ReturnLineIn"][];
            /**
             * Pictures
             * @default []
             */
            pictures: string[];
            /**
             * Reason
             * @enum {string}
             */
            reason: "changed-mind" | "damaged" | "not-as-described" | "wrong-piece" | "too-late" | "other";
            /**
             * Words
             * @default
             */
            words: string;
        };
        /**
         * ReturnLineIn
         * @description Pieces of a line, by its position in the order.
         */
        ReturnLineIn: {
            /** Position */
            position: number;
            /** Quantity */
            quantity: number;
        };
        /**
         * ReturnMoment
         * @description A step of a return's history.
         */
        ReturnMoment: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * ReturnOut
         * @description A return as its buyer sees it.
         */
        ReturnOut: {
            /**
             * Address
             * @description Where to, once it is approved.
             */
            address: string[];
            /**
             * Answer
             * @description The words of who answered it.
             */
            answer: string;
            /**
             * Answered By
             * @description Whose words these are; `platform`: it ended by itself.
             * @enum {string}
             */
            answered_by: "" | "seller" | "shop" | "platform";
            /**
             * Comes Back
             * @description False: the shop does without the pieces, nothing is sent.
             */
            comes_back: boolean;
            /**
             * Credit Note
             * @description Its number; the PDF is at `/orders/{order}/credit-notes/{number}`.
             */
            credit_note: string | null;
            /** Currency */
            currency: string;
            /** Lines */
            lines: components["schemas"]["ReturnedLineOut"][];
            /** May Cancel */
            may_cancel: boolean;
            /** May Send */
            may_send: boolean;
            /**
             * Objects Until
             * @description Its seller said no: until when a dispute about the sale can be opened, in which the shop decides.
             */
            objects_until: string | null;
            /** Order */
            order: string;
            /**
             * Paid By
             * @description Who pays the way back.
             * @enum {string}
             */
            paid_by: "buyer" | "shop";
            /** Pictures */
            pictures: components["schemas"]["ReturnPictureOut"][];
            /**
             * Reason
             * @enum {string}
             */
            reason: "changed-mind" | "damaged" | "not-as-described" | "wrong-piece" | "too-late" | "other";
            /** Ref */
            ref: string;
            /** Refund Minor */
            refund_minor: number | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** @description Who deals with it; null for the shop. */
            seller: components["schemas"]["SellerOfSale"] | null;
            /** Sellers Credit Notes */
            sellers_credit_notes: components["schemas"]["SellersCreditNote"][];
            /** Send By */
            send_by: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "requested" | "approved" | "declined" | "sent" | "received" | "refunded" | "cancelled" | "closed";
            /** Timeline */
            timeline: components["schemas"]["ReturnMoment"][];
            /**
             * Together
             * @description Those that were asked for with it: one for each who sold something of it.
             */
            together: string[];
            /** Tracking */
            tracking: string;
            /** Words */
            words: string;
        };
        /**
         * ReturnPictureOut
         * @description A picture; its pixels are at `/orders/{ref}/return-pictures/{picture}`, for the buyer and the shop's staff.
         */
        ReturnPictureOut: {
            /** Height */
            height: number;
            /** Ref */
            ref: string;
            /** Width */
            width: number;
        };
        /**
         * ReturnsOut
         * @description All about what comes back of an order.
         */
        ReturnsOut: {
            /** Address */
            address: string[];
            /**
             * Any Until
             * @description Until when, for whatever reason. Null: it has not left yet.
             */
            any_until: string | null;
            /** Credit Notes */
            credit_notes: components["schemas"]["CreditNoteOut"][];
            /** Currency */
            currency: string;
            /**
             * Fault Until
             * @description Until when it can be said that a piece is damaged, wrong or not as described.
             */
            fault_until: string | null;
            /** Lines */
            lines: components["schemas"]["ReturnableLine"][];
            /** May Request */
            may_request: boolean;
            /** Most Pictures */
            most_pictures: number;
            /** Never Text */
            never_text: string;
            /** Order */
            order: string;
            /**
             * Paid By
             * @description Who pays the way back; what is the shop's fault always the shop.
             * @enum {string}
             */
            paid_by: "buyer" | "shop";
            /**
             * Returns
             * @description The oldest first.
             */
            returns: components["schemas"]["ReturnOut"][];
            /** Send Within Days */
            send_within_days: number;
            /** Text */
            text: string;
            /**
             * Why Not
             * @description Why nothing can be sent back now.
             */
            why_not: string;
        };
        /**
         * RoleOut
         * @description A part in a shop.
         */
        RoleOut: {
            /**
             * Role
             * @enum {string}
             */
            role: "customer" | "seller" | "support" | "expert" | "manager" | "owner";
            /** Shop */
            shop: string;
        };
        /**
         * RowsQuery
         * @description Which listings, over which time, and how they are ranked.
         */
        RowsQuery: {
            /** Cursor */
            cursor?: string | null;
            /**
             * Limit
             * @default 24
             */
            limit: number;
            /** @default 30-days */
            period: "30-days" | "13-weeks" | "52-weeks";
            /** @default views */
            sort: "views" | "wishes" | "bagged" | "sold" | "conversion" | "newest";
        };
        /**
         * SaleCard
         * @description With what was sold.
         */
        SaleCard: {
            /** Arrived At */
            arrived_at: string | null;
            /** Commission Minor */
            commission_minor: number | null;
            /** Currency */
            currency: string;
            /** Due At */
            due_at: string | null;
            /**
             * Is Part Sent
             * @description Some of it is on its way, and the rest is not.
             */
            is_part_sent: boolean;
            /**
             * Net Minor
             * @description What is left for the seller, after commission and what went back.
             */
            net_minor: number | null;
            /** Order */
            order: string;
            /**
             * Paid At
             * Format: date-time
             */
            paid_at: string;
            /** Ref */
            ref: string;
            /** Released At */
            released_at: string | null;
            seller: components["schemas"]["SellerOfSale"];
            /** Shipped At */
            shipped_at: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "paid" | "shipped" | "arrived" | "released" | "refunded";
            /** Titles */
            titles: string[];
            /** Total Minor */
            total_minor: number;
        };
        /**
         * SaleDocumentOut
         * @description A company's invoice, issued in its name, a private seller's receipt, or what takes a part of either back.
         */
        SaleDocumentOut: {
            /** Amount Minor */
            amount_minor: number;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invoice" | "receipt" | "credit_note";
            /**
             * Number
             * @description The PDF is at `/sales/{sale}/documents/{number}`.
             * @example S3-2026-000001
             */
            number: string;
            /**
             * Tax Minor
             * @description Contained in the amount.
             */
            tax_minor: number;
        };
        /**
         * SaleLineOut
         * @description A line of a sale, and what became of its pieces.
         */
        SaleLineOut: {
            /** Maker */
            maker: string;
            /** Options */
            options: {
                [key: string]: string;
            };
            picture: components["schemas"]["PictureOut"] | null;
            /**
             * Position
             * @description Among the order's lines, counted from 0.
             */
            position: number;
            /** Price Minor */
            price_minor: number;
            /** Quantity */
            quantity: number;
            /** Sent */
            sent: number;
            /** Sku */
            sku: string;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            /** Total Minor */
            total_minor: number;
            /**
             * Unsent
             * @description How many will not be sent; they were given back.
             */
            unsent: number;
        };
        /**
         * SaleList
         * @description A page of a seller's sales, newest first.
         */
        SaleList: {
            /** Items */
            items: components["schemas"]["SaleCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * SaleOut
         * @description Everything about a sale. `buyer` is told to its seller for as long as they need it.
         */
        SaleOut: {
            /** Arrived At */
            arrived_at: string | null;
            /** Asked Days */
            asked_days: number;
            buyer: components["schemas"]["BuyerOut"] | null;
            /**
             * Charged Back Minor
             * @description Of it, what the buyer's bank has taken.
             */
            charged_back_minor: number;
            /** Commission Minor */
            commission_minor: number | null;
            /** Currency */
            currency: string;
            /** Delivery */
            delivery: string;
            /** Delivery Minor */
            delivery_minor: number;
            /**
             * Documents
             * @description The first first.
             */
            documents: components["schemas"]["SaleDocumentOut"][];
            /** Due At */
            due_at: string | null;
            /** Gift Message */
            gift_message: string;
            /** Inspection Days */
            inspection_days: number;
            /**
             * Is At Bank
             * @description The buyer's bank looks into the payment; nothing moves until it has decided.
             */
            is_at_bank: boolean;
            /**
             * Is Part Sent
             * @description Some of it is on its way, and the rest is not.
             */
            is_part_sent: boolean;
            /** Lines */
            lines: components["schemas"]["SaleLineOut"][];
            /** May */
            may: (("arrive" | "confirm" | "ask_time") | ("ship" | "track" | "cancel" | "no_more" | "answer_time" | "give_time"))[];
            /**
             * More Days
             * @description How many more can be agreed.
             */
            more_days: number;
            /**
             * Net Minor
             * @description What is left for the seller, after commission and what went back.
             */
            net_minor: number | null;
            /** Note */
            note: string;
            /** Order */
            order: string;
            /**
             * Paid At
             * Format: date-time
             */
            paid_at: string;
            /**
             * Parcels
             * @description The first first.
             */
            parcels: components["schemas"]["ParcelOut"][];
            /** Ref */
            ref: string;
            /**
             * Refunded Minor
             * @description All that went back to the buyer, whichever way.
             */
            refunded_minor: number;
            /** Released At */
            released_at: string | null;
            /**
             * Rest Minor
             * @description What goes back to the buyer when the rest is not sent, where that can be said.
             */
            rest_minor: number | null;
            seller: components["schemas"]["SellerOfSale"];
            /** Shipped At */
            shipped_at: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "paid" | "shipped" | "arrived" | "released" | "refunded";
            /** Timeline */
            timeline: components["schemas"]["OrderMoment"][];
            /** Total Minor */
            total_minor: number;
            /**
             * Tracking
             * @description Of the parcel that left last.
             */
            tracking: string;
        };
        /**
         * SearchClick
         * @description Which product of a search was opened, and where it stood (the first is 1) if that is known: a list may start at a cursor.
         */
        SearchClick: {
            /** Position */
            position?: number | null;
            /** Slug */
            slug: string;
        };
        /**
         * SearchNote
         * @description What was made of a query.
         */
        SearchNote: {
            /**
             * Did You Mean
             * @description The words with their slips mended, when there were any: the items are those of these words.
             */
            did_you_mean: string | null;
            /**
             * Id
             * @description Names this search when a click is recorded.
             */
            id: string;
            /**
             * Meaning Only
             * @description No product has the words; the items are near in meaning.
             */
            meaning_only: boolean;
            /** Understood */
            understood: components["schemas"]["UnderstoodFilter"][];
            /**
             * Words
             * @description What was looked for, without the numbers that were understood.
             */
            words: string;
        };
        /**
         * SearchReport
         * @description What people search for in a shop.
         */
        SearchReport: {
            /** Clicks */
            clicks: number;
            /** Days */
            days: number;
            /** Queries */
            queries: components["schemas"]["QueryReport"][];
            /** Searches */
            searches: number;
            /** Without Result */
            without_result: number;
            /** Zero */
            zero: components["schemas"]["FruitlessQuery"][];
        };
        /**
         * SectionOut
         * @description A part of the home page.
         */
        SectionOut: {
            /** Categories */
            categories: components["schemas"]["CategoryOut"][];
            /**
             * Kind
             * @enum {string}
             */
            kind: "featured" | "categories" | "arrivals" | "story" | "edit";
            /** Products */
            products: components["schemas"]["Card"][];
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * Seller
         * @description Who sells it.
         */
        Seller: {
            /** Name */
            name: string;
            /** Username */
            username: string;
        };
        /**
         * SellerDraft
         * @description What a seller tells: shown to everybody, and asked for by law.
         */
        SellerDraft: {
            /**
             * About
             * @default
             */
            about: string;
            /** @description City and country are shown; of companies, all of it. */
            address: components["schemas"]["AddressDraft"];
            /**
             * Birth Date
             * @description Private sellers have to be of age. Nobody is shown it.
             */
            birth_date?: string | null;
            /**
             * Company Name
             * @description As it is registered. Companies alone have one.
             * @default
             */
            company_name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "private" | "company";
            /**
             * Name
             * @description The name under which they sell.
             */
            name: string;
            /**
             * Responds Within
             * @default
             * @enum {string}
             */
            responds_within: "1h" | "day" | "2days" | "week" | "";
            /**
             * Returns Text
             * @description What they take back.
             * @default
             */
            returns_text: string;
            /**
             * Shipping Text
             * @description How they send.
             * @default
             */
            shipping_text: string;
            /**
             * Tax Id
             * @description VAT or tax number. Companies need one.
             * @default
             */
            tax_id: string;
        };
        /**
         * SellerList
         * @description A page of sellers.
         */
        SellerList: {
            /** Items */
            items: components["schemas"]["ListedSeller"][];
            /** Next */
            next: string | null;
        };
        /**
         * SellerOfSale
         * @description Who sells.
         */
        SellerOfSale: {
            /** Name */
            name: string;
            /** Username */
            username: string;
        };
        /**
         * SellerOut
         * @description Somebody's own standing as a seller in a shop.
         */
        SellerOut: {
            /** About */
            about: string;
            /** Address */
            address: {
                [key: string]: string;
            };
            /**
             * Applied At
             * Format: date-time
             */
            applied_at: string;
            /** Birth Date */
            birth_date: string | null;
            /** City */
            city: string;
            /** Company Name */
            company_name: string;
            /** Country */
            country: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "private" | "company";
            /** Name */
            name: string;
            /**
             * Reason
             * @description What the shop said with its last decision.
             */
            reason: string;
            /**
             * Responds Within
             * @enum {string}
             */
            responds_within: "1h" | "day" | "2days" | "week" | "";
            /** Returns Text */
            returns_text: string;
            /** Shipping Text */
            shipping_text: string;
            /**
             * State
             * @enum {string}
             */
            state: "applied" | "approved" | "refused" | "suspended";
            /** Tax Id */
            tax_id: string;
            /** Terms Accepted At */
            terms_accepted_at: string | null;
            /**
             * Terms Version
             * @description The terms that were accepted; others than the market's have to be read again.
             */
            terms_version: string;
            /** Username */
            username: string;
        };
        /**
         * SellerPage
         * @description A seller's page. What they offer and have sold are lists: `products?seller=…&in_stock=true`, `products?seller=…&sold=true`.
         */
        SellerPage: {
            /** About */
            about: string;
            avatar: components["schemas"]["PictureOut"] | null;
            /** City */
            city: string;
            /** @description Of companies; of private sellers nobody is told. */
            company: components["schemas"]["CompanyOut"] | null;
            /** Country */
            country: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "private" | "company";
            /** Name */
            name: string;
            /** On Offer */
            on_offer: number;
            rating: components["schemas"]["SellerRating"];
            /**
             * Responds Within
             * @enum {string}
             */
            responds_within: "1h" | "day" | "2days" | "week" | "";
            /** Returns Text */
            returns_text: string;
            /** Shipping Text */
            shipping_text: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Sold */
            sold: number;
            /** Username */
            username: string;
        };
        /**
         * SellerRating
         * @description What buyers gave a seller.
         */
        SellerRating: {
            /**
             * Average
             * @description Stars, to one decimal. Null while there are fewer than three: that would say more of chance.
             */
            average: number | null;
            /** Count */
            count: number;
        };
        /**
         * SellersCreditNote
         * @description A credit note of a seller's; its PDF is at `/sales/{sale}/documents/{number}`.
         */
        SellersCreditNote: {
            /** Number */
            number: string;
            /** Sale */
            sale: string;
        };
        /**
         * SentBackIn
         * @description How the parcel can be followed, where it can.
         */
        SentBackIn: {
            /**
             * Tracking
             * @default
             */
            tracking: string;
        };
        /**
         * SentBackOut
         * @description Money that came for the order, was not wanted any more, and goes back whole.
         */
        SentBackOut: {
            /** Amount Minor */
            amount_minor: number;
            /** Is Done */
            is_done: boolean;
            /**
             * Reason
             * @enum {string}
             */
            reason: "late" | "cancelled" | "amount" | "twice";
        };
        /**
         * SentIn
         * @description How the parcel can be followed, where it can.
         */
        SentIn: {
            /**
             * Tracking
             * @default
             */
            tracking: string;
        };
        /**
         * SharedListOut
         * @description A list that somebody shares.
         */
        SharedListOut: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["Wish"][];
            /** Name */
            name: string;
            /** Notes */
            notes: string;
            /**
             * Owner
             * @description The name that the owner goes by.
             */
            owner: string;
            /** Shop */
            shop: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ShipIn
         * @description And what is in the parcel.
         */
        ShipIn: {
            /**
             * Lines
             * @description All that is left when it is not said.
             */
            lines?: components["schemas"]["PiecesIn"][] | null;
            /**
             * Tracking
             * @default
             */
            tracking: string;
        };
        /**
         * ShopList
         * @description All shops, in the order of the entrance.
         */
        ShopList: {
            /** Items */
            items: components["schemas"]["ShopWindow"][];
        };
        /**
         * ShopOut
         * @description A shop and what all its pages need.
         */
        ShopOut: {
            /** Capabilities */
            capabilities: string[];
            /** Categories */
            categories: components["schemas"]["CategoryOut"][];
            /** Conditions */
            conditions: components["schemas"]["ConditionOut"][];
            /** Currency */
            currency: string;
            /** Description */
            description: string;
            /** Hosts */
            hosts: string[];
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Navigation */
            navigation: components["schemas"]["LinkOut"][];
            /** Policies */
            policies: components["schemas"]["PolicyOut"][];
            /** Position */
            position: number;
            /** Product Count */
            product_count: number;
            /**
             * Sells
             * @description Whether anything can be ordered here.
             */
            sells: boolean;
            /** Slug */
            slug: string;
            /** Story Html */
            story_html: string;
            /**
             * Story Title
             * @description The heading of its story; empty when its home page tells none.
             */
            story_title: string;
            /** Tagline */
            tagline: string;
            theme: components["schemas"]["ThemeOut"];
        };
        /**
         * ShopWindow
         * @description A shop at the entrance, with the pieces in its window.
         */
        ShopWindow: {
            /** Currency */
            currency: string;
            /** Description */
            description: string;
            /** Hosts */
            hosts: string[];
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Product Count */
            product_count: number;
            /**
             * Sells
             * @description Whether anything can be ordered here.
             */
            sells: boolean;
            /** Slug */
            slug: string;
            /** Tagline */
            tagline: string;
            theme: components["schemas"]["ThemeOut"];
            /** Windows */
            windows: components["schemas"]["Card"][];
        };
        /**
         * ShopWishes
         * @description What the person has to do with a shop's pieces, as much as hearts beside them need.
         */
        ShopWishes: {
            /**
             * Lists
             * @description The default one first.
             */
            lists: components["schemas"]["ListedSlugs"][];
            /**
             * Notices
             * @description What they wait for; not what they were told.
             */
            notices: components["schemas"]["SlugWaitedFor"][];
        };
        /**
         * ShownRating
         * @description A rating as everybody reads it. Each is of a sale in this shop.
         */
        ShownRating: {
            /** Answer */
            answer: string;
            /**
             * Answered
             * @description The month of the answer.
             */
            answered: string | null;
            /**
             * Is Hidden
             * @description The shop has hidden the words; the stars count.
             */
            is_hidden: boolean;
            /**
             * Month
             * @example 2026-11
             */
            month: string;
            /** Pieces */
            pieces: components["schemas"]["RatedPiece"][];
            /** Ref */
            ref: string;
            /** Stars */
            stars: number;
            /** Words */
            words: string;
        };
        /**
         * SignIn
         * @description Who signs in.
         */
        SignIn: {
            /**
             * Code
             * @description From the authenticator app, or a recovery code, when the account has a second factor.
             * @default
             */
            code: string;
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * SlotDay
         * @description A day with its slots; full ones have `free` 0.
         */
        SlotDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Slots */
            slots: components["schemas"]["SlotOut"][];
        };
        /**
         * SlotList
         * @description The days ahead, and why the first is not sooner.
         */
        SlotList: {
            /** Days */
            days: components["schemas"]["SlotDay"][];
            /**
             * Earliest
             * Format: date-time
             */
            earliest: string;
            /** Lead H */
            lead_h: number;
            /** Timezone */
            timezone: string;
        };
        /**
         * SlotOut
         * @description An hour that can be chosen.
         */
        SlotOut: {
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Free */
            free: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * SlugWaitedFor
         * @description A piece that the person waits to be told of.
         */
        SlugWaitedFor: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "back-in-stock" | "price-drop";
            /** Slug */
            slug: string;
        };
        /**
         * SoldPiece
         * @description A piece of the shop that was sold.
         */
        SoldPiece: {
            /** Condition */
            condition: string | null;
            /**
             * Is Near
             * @description Like enough to count in the figures.
             */
            is_near: boolean;
            picture: components["schemas"]["PictureOut"] | null;
            /** Price Minor */
            price_minor: number;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
        };
        /**
         * SoldReturn
         * @description A return as its seller sees it. Of the buyer it says the name, while it is open.
         */
        SoldReturn: {
            /** Address */
            address: string[];
            /**
             * Answer
             * @description The words of who answered it; none where it ended by itself.
             */
            answer: string;
            /**
             * Answer By
             * @description Until when it is the seller's turn alone; after that the shop may act for them.
             */
            answer_by: string | null;
            /**
             * Answered By
             * @enum {string}
             */
            answered_by: "" | "seller" | "shop" | "platform";
            /** Buyer */
            buyer: string;
            /** Comes Back */
            comes_back: boolean;
            /**
             * Condition
             * @description How it came, where it is not as it was sent: then the shop decides how much goes back.
             */
            condition: string;
            /**
             * Credit Notes
             * @description The seller's own.
             */
            credit_notes: components["schemas"]["SellersCreditNote"][];
            /** Currency */
            currency: string;
            /**
             * Ending
             * @description What ended it by itself: the buyer did not send it, their bank took the money, or it went back another way.
             * @enum {string}
             */
            ending: "" | "unsent" | "bank" | "paid";
            /** Explanation */
            explanation: string[];
            /**
             * Is House
             * @description It has pieces of several, from before each had a return of their own: the shop deals with it.
             */
            is_house: boolean;
            /** Lines */
            lines: components["schemas"]["ReturnedLineOut"][];
            /** May */
            may: ("approve" | "keep" | "decline" | "receive")[];
            /**
             * Money
             * @description Whether something can be given back for it now.
             * @enum {string}
             */
            money: "here" | "at_bank" | "gone";
            /** Order */
            order: string;
            /**
             * Pays Way Back
             * @description Whether it is the seller, and not the buyer, who pays the way back.
             */
            pays_way_back: boolean;
            /** Pictures */
            pictures: components["schemas"]["ReturnPictureOut"][];
            /**
             * Proposed Minor
             * @description What goes back for it as things stand.
             */
            proposed_minor: number | null;
            /**
             * Reason
             * @enum {string}
             */
            reason: "changed-mind" | "damaged" | "not-as-described" | "wrong-piece" | "too-late" | "other";
            /** Ref */
            ref: string;
            /** Refund Minor */
            refund_minor: number | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * Return Address
             * @description Where it goes unless another address is given.
             */
            return_address: string[];
            /** Sale */
            sale: string | null;
            /** Send By */
            send_by: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "requested" | "approved" | "declined" | "sent" | "received" | "refunded" | "cancelled" | "closed";
            /** Timeline */
            timeline: components["schemas"]["ReturnMoment"][];
            /** Tracking */
            tracking: string;
            /** Words */
            words: string;
        };
        /**
         * SoldReturnCard
         * @description A return in a seller's list, with their own pieces alone.
         */
        SoldReturnCard: {
            /**
             * Answer By
             * @description Until when it is the seller's turn alone; after that the shop may act for them.
             */
            answer_by: string | null;
            /** Comes Back */
            comes_back: boolean;
            /** Currency */
            currency: string;
            /**
             * Is House
             * @description It has pieces of several, from before each had a return of their own: the shop deals with it.
             */
            is_house: boolean;
            /** Lines */
            lines: components["schemas"]["ReturnedLineOut"][];
            /** Order */
            order: string;
            /**
             * Pays Way Back
             * @description Whether it is the seller, and not the buyer, who pays the way back.
             */
            pays_way_back: boolean;
            /**
             * Reason
             * @enum {string}
             */
            reason: "changed-mind" | "damaged" | "not-as-described" | "wrong-piece" | "too-late" | "other";
            /** Ref */
            ref: string;
            /** Refund Minor */
            refund_minor: number | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Send By */
            send_by: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "requested" | "approved" | "declined" | "sent" | "received" | "refunded" | "cancelled" | "closed";
        };
        /**
         * SoldReturns
         * @description A page of them, newest first.
         */
        SoldReturns: {
            /** Items */
            items: components["schemas"]["SoldReturnCard"][];
            /** Next */
            next: string | null;
        };
        /**
         * Sort
         * @description What the most of comes first.
         * @enum {string}
         */
        Sort: "views" | "wishes" | "bagged" | "sold" | "conversion" | "newest";
        /**
         * StarCount
         * @description How many gave so many stars.
         */
        StarCount: {
            /** Count */
            count: number;
            /** Stars */
            stars: number;
        };
        /**
         * StatementList
         * @description Those of months that are over, newest first.
         */
        StatementList: {
            /** Items */
            items: components["schemas"]["StatementOut"][];
        };
        /**
         * StatementOut
         * @description A month in a seller's books. `opening`, `sales` less `commission`, `refunds`, `payouts` and `other` make up `closing`.
         */
        StatementOut: {
            /** Closing Minor */
            closing_minor: number;
            /**
             * Commission Invoice
             * @description The number of the house's invoice for the month's commission, once it is issued.
             */
            commission_invoice: string | null;
            /** Commission Minor */
            commission_minor: number;
            /** Currency */
            currency: string;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Month
             * @example 2026-10
             */
            month: string;
            /** Opening Minor */
            opening_minor: number;
            /** Other Minor */
            other_minor: number;
            /** Payouts Minor */
            payouts_minor: number;
            /** Refunds Minor */
            refunds_minor: number;
            /** Sales Minor */
            sales_minor: number;
        };
        /**
         * StatisticsOut
         * @description How a seller's pieces fared, day by day or week by week, on the shop's calendar. What is sold is divided by `viewed` for the conversion.
         */
        StatisticsOut: {
            /** @description The same number of days before the first. */
            before: components["schemas"]["Figures"];
            /** Columns */
            columns: components["schemas"]["Column"][];
            /** Currency */
            currency: string;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Listings
             * @description Pieces that were ever shown.
             */
            listings: number;
            /**
             * Sent After H
             * @description Hours from payment to sending, on average; null when nothing was sent.
             */
            sent_after_h: number | null;
            totals: components["schemas"]["Figures"];
            /** Wished Now */
            wished_now: number;
        };
        /**
         * StripeAccountOut
         * @description A seller's account at Stripe, as far as it is known here. `state` is none while there is none.
         */
        StripeAccountOut: {
            /** Country */
            country: string;
            /**
             * Currency
             * @description In which Stripe keeps it; a transfer in another one is converted there.
             */
            currency: string;
            /**
             * Deadline
             * @description Until when, where it says so.
             */
            deadline: string | null;
            /** Has Dashboard */
            has_dashboard: boolean;
            /**
             * Looked At
             * @description When Stripe was last asked.
             */
            looked_at: string | null;
            /**
             * Needs
             * @description What Stripe asks for, by kind.
             */
            needs: ("bank" | "person" | "document" | "company" | "business" | "terms" | "other")[];
            /**
             * Reason
             * @description Stripe's word for why the account is disabled, or disconnected; or an empty word.
             * @example under_review
             */
            reason: string;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "begun" | "needs" | "checking" | "ready" | "restricted";
        };
        /**
         * StripePageOut
         * @description A page of Stripe's for this one visit.
         */
        StripePageOut: {
            /** Url */
            url: string;
        };
        /**
         * SuggestionList
         * @description Proposals, the most fitting first.
         */
        SuggestionList: {
            /** Items */
            items: components["schemas"]["SuggestionOut"][];
        };
        /**
         * SuggestionOut
         * @description Something to go on to.
         */
        SuggestionOut: {
            /** Count */
            count: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "product" | "category" | "maker" | "query";
            /**
             * Marked
             * @description The text with what was typed between U+0002 and U+0003.
             */
            marked: string;
            picture: components["schemas"]["PictureOut"] | null;
            price: components["schemas"]["Price"] | null;
            /** Slug */
            slug: string | null;
            /** Text */
            text: string;
        };
        /**
         * TakenOffList
         * @description The newest first.
         */
        TakenOffList: {
            /** Items */
            items: components["schemas"]["TakenOffOut"][];
        };
        /**
         * TakenOffOut
         * @description A piece of one's own that staff took off the shelves.
         */
        TakenOffOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Reason */
            reason: string;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
        };
        /**
         * TermsAcceptance
         * @description Agreeing to terms.
         */
        TermsAcceptance: {
            /**
             * Terms Version
             * @description Of the terms that the person has read.
             */
            terms_version: string;
        };
        /**
         * ThemeOut
         * @description Everything that decides how a shop looks.
         */
        ThemeOut: {
            /**
             * Card
             * @enum {string}
             */
            card: "plate" | "spec" | "sleeve" | "soft" | "row";
            colors: components["schemas"]["ColorsOut"];
            /**
             * Density
             * @enum {string}
             */
            density: "airy" | "regular" | "compact";
            fonts: components["schemas"]["FontsOut"];
            /**
             * Header
             * @enum {string}
             */
            header: "centered" | "left" | "bar";
            /**
             * Radius
             * @enum {string}
             */
            radius: "none" | "small" | "medium" | "large";
            /**
             * Ratio
             * @enum {string}
             */
            ratio: "1:1" | "4:5" | "16:10";
            /**
             * Scheme
             * @enum {string}
             */
            scheme: "light" | "dark";
            /**
             * Texture
             * @enum {string}
             */
            texture: "none" | "paper" | "grain" | "grid";
        };
        /**
         * TimeIn
         * @description So many more days to look at it.
         */
        TimeIn: {
            /** Days */
            days: number;
        };
        /**
         * Tokens
         * @description Send the access token as `Authorization: Bearer`. The refresh token works once, within 7 days.
         */
        Tokens: {
            /** Access Token */
            access_token: string;
            /**
             * Expires In S
             * @description Seconds that the access token has left.
             */
            expires_in_s: number;
            /** Refresh Token */
            refresh_token: string;
            /**
             * Token Type
             * @default Bearer
             * @constant
             */
            token_type: "Bearer";
        };
        /**
         * TrackIn
         * @description How it can be followed; nothing where it cannot.
         */
        TrackIn: {
            /**
             * Tracking
             * @default
             */
            tracking: string;
        };
        /**
         * UnavailableIn
         * @description Why it cannot be sent: the buyer reads it.
         */
        UnavailableIn: {
            /** Reason */
            reason: string;
        };
        /**
         * UnderstoodFilter
         * @description A filter that was read out of the words: a parameter of the list, its value, and how to say it.
         */
        UnderstoodFilter: {
            /** Field */
            field: string;
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * UnreadOfShop
         * @description In how many conversations a shop's seller has something new.
         */
        UnreadOfShop: {
            /** Count */
            count: number;
            /** Shop */
            shop: string;
        };
        /**
         * UnreadOut
         * @description In how many conversations somebody has something new: where they ask, and where they sell.
         */
        UnreadOut: {
            /** Asked */
            asked: number;
            /** To Answer */
            to_answer: components["schemas"]["UnreadOfShop"][];
        };
        /**
         * ValueCount
         * @description How many products have a value.
         */
        ValueCount: {
            /** Count */
            count: number;
            /** Value */
            value: string;
        };
        /**
         * VariantDraft
         * @description One SKU. `options` tells it from its sisters: {"size": "54"}. What is left out stays as it is for a SKU that is there already.
         */
        VariantDraft: {
            /**
             * Barcode
             * @description GTIN: 8, 12, 13 or 14 digits.
             */
            barcode?: string | null;
            /** Compare At Minor */
            compare_at_minor?: number | null;
            /**
             * On Hand
             * @description Left out or null: as it is; 0 for a new SKU.
             */
            on_hand?: number | null;
            /**
             * Options
             * @default {}
             */
            options: {
                [key: string]: string;
            };
            /**
             * Price Minor
             * @description Minor units of the shop's currency (cents; whole dong).
             */
            price_minor: number;
            /** Sku */
            sku: string;
        };
        /**
         * VariantOut
         * @description One SKU.
         */
        VariantOut: {
            /** Barcode */
            barcode: string | null;
            /** Compare At Minor */
            compare_at_minor: number | null;
            /** In Stock */
            in_stock: boolean;
            /** Lowest 30D Minor */
            lowest_30d_minor: number | null;
            /** Options */
            options: {
                [key: string]: string;
            };
            /** Price Minor */
            price_minor: number;
            /** Sku */
            sku: string;
            /** Stock */
            stock: number | null;
        };
        /**
         * WaitedFor
         * @description A notice among the person's notices.
         */
        WaitedFor: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "back-in-stock" | "price-drop";
            /** Slug */
            slug: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "sent";
            /** Title */
            title: string;
        };
        /**
         * WaitedForList
         * @description The newest first.
         */
        WaitedForList: {
            /** Items */
            items: components["schemas"]["WaitedFor"][];
        };
        /**
         * Wish
         * @description A piece on a list.
         */
        Wish: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            card: components["schemas"]["Card"] | null;
            /** Note */
            note: string;
            /** Price Now Minor */
            price_now_minor: number | null;
            /**
             * Price Then Minor
             * @description What it cost when it was put on the list.
             */
            price_then_minor: number;
            /** Slug */
            slug: string;
            /**
             * State
             * @description Withdrawn: it is no longer shown, and there is no card.
             * @enum {string}
             */
            state: "available" | "out_of_stock" | "reserved" | "sold" | "withdrawn";
            /** Title */
            title: string;
        };
        /**
         * WishDraft
         * @description Something said about a piece on a list.
         */
        WishDraft: {
            /**
             * Note
             * @description Null leaves it as it is.
             */
            note?: string | null;
        };
        /**
         * WishListDraft
         * @description A new list.
         */
        WishListDraft: {
            /** Name */
            name: string;
            /**
             * Notes
             * @default
             */
            notes: string;
        };
        /**
         * WishListOut
         * @description A list with its pieces.
         */
        WishListOut: {
            /** Currency */
            currency: string;
            /** Is Default */
            is_default: boolean;
            /** Items */
            items: components["schemas"]["Wish"][];
            /** Name */
            name: string;
            /** Notes */
            notes: string;
            /** Ref */
            ref: string;
            /** Token */
            token: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * WishListPatch
         * @description Only what is sent changes; null changes nothing.
         */
        WishListPatch: {
            /**
             * Is Default
             * @description Makes it the default; the other one no longer is.
             */
            is_default?: true | null;
            /**
             * Is Shared
             * @description True gives it a link when it has none; false revokes the link for good.
             */
            is_shared?: boolean | null;
            /** Name */
            name?: string | null;
            /** Notes */
            notes?: string | null;
            /**
             * Order
             * @description Slugs in their new order. Those that are not named stay behind them, as they were.
             */
            order?: string[] | null;
        };
        /**
         * WishLists
         * @description The default one first.
         */
        WishLists: {
            /** Items */
            items: components["schemas"]["WishListSummary"][];
        };
        /**
         * WishListSummary
         * @description A list among the person's lists.
         */
        WishListSummary: {
            /** Count */
            count: number;
            /** Is Default */
            is_default: boolean;
            /** Name */
            name: string;
            /** Notes */
            notes: string;
            /**
             * Pictures
             * @description Of its first four pieces.
             */
            pictures: components["schemas"]["PictureOut"][];
            /** Ref */
            ref: string;
            /**
             * Token
             * @description For the link under which others may read it: /{shop}/wish-lists/shared/{token}. Null: it is not shared.
             */
            token: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_carts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartList"];
                };
            };
        };
    };
    list_own_questions: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string | null;
                limit?: number;
                /** @description A piece's slug. */
                product?: string | null;
                shop?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnQuestions"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_conversation: {
        parameters: {
            query?: {
                /** @description Only messages before this number. */
                before?: number | null;
            };
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    block_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    unblock_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    send_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Only approved sellers may do this (`seller_not_approved`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The seller does not answer (`seller_away`); The conversation is closed (`conversation_closed`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    publish_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`); Only approved sellers may do this (`seller_not_approved`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description This cannot stand on the page (`not_publishable`); There are enough on the page (`too_many_published`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    take_answer_off_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    mark_conversation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    report_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cnv_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationReportIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such conversation (`conversation_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    count_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    update_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The username is taken (`username_taken`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    add_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There are too many addresses (`too_many_addresses`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    delete_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example adr_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such address (`address_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    update_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example adr_0123456789abcdef */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such address (`address_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    upload_avatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        /**
                         * Format: byte
                         * @description The file in base64.
                         */
                        data: string;
                    }[];
                };
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many files at once (`too_many_files`); The file is too large (`picture_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Pictures come as a form or as JSON (`unknown_upload_form`); This is not a picture that we can read (`not_a_picture`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No picture was sent (`no_files`); The picture is incomplete (`picture_truncated`); The picture has too many pixels (`too_many_pixels`); The picture takes too long to read (`picture_too_slow`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many pictures at once (`pictures_busy`); The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    delete_avatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Nothing is to be erased (`erasure_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ask_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Show that it is you (`proof_needed`); The password is wrong (`password_wrong`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You are still in charge (`still_responsible`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    take_back_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Nothing is to be erased (`erasure_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The erasure has begun (`erasure_begun`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_my_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no export (`export_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    start_my_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_my_export_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no export (`export_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The export is not ready (`export_not_ready`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_orders: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_order: {
        parameters: {
            query?: {
                /** @description What opens an order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description There is no such order (`order_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    cancel_order: {
        parameters: {
            query?: {
                /** @description What opens an order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description There is no such order (`order_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The order cannot do this now (`order_step_refused`); The payment is under way (`payment_under_way`); Stripe refuses this (`stripe_refuses`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Another service does not answer (`outside_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_credit_note: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                number: string;
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description There is no such order (`order_not_found`); There is no such credit note (`credit_note_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_invoice: {
        parameters: {
            query?: {
                /** @description What opens an order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description There is no such order (`order_not_found`); There is no invoice yet (`order_not_invoiced`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    check_payment: {
        parameters: {
            query?: {
                /** @description What opens an order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description There is no such order (`order_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Stripe refuses this (`stripe_refuses`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Another service does not answer (`outside_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    open_payment_intent: {
        parameters: {
            query?: {
                /** @description What opens an order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such order (`order_not_found`); This order is not paid by card (`card_not_taken`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is nothing to pay (`nothing_to_pay`); The time to pay is over (`payment_time_over`); Stripe refuses this (`stripe_refuses`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Another service does not answer (`outside_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    upload_return_picture: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        /**
                         * Format: byte
                         * @description The file in base64.
                         */
                        data: string;
                    }[];
                };
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPictureOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such order (`order_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There are too many pictures (`return_too_many_pictures`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many files at once (`too_many_files`); The file is too large (`picture_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Pictures come as a form or as JSON (`unknown_upload_form`); This is not a picture that we can read (`not_a_picture`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No picture was sent (`no_files`); The picture is incomplete (`picture_truncated`); The picture has too many pixels (`too_many_pixels`); The picture takes too long to read (`picture_too_slow`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many pictures at once (`pictures_busy`); The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_return_picture: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
                size?: "large" | "small";
            };
            header?: never;
            path: {
                /** @example rpc_0123456789abcdef */
                picture: string;
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description There is no such order (`order_not_found`); There is no such picture (`return_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    delete_return_picture: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example rpc_0123456789abcdef */
                picture: string;
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such order (`order_not_found`); There is no such picture (`return_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_returns: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnsOut"];
                };
            };
            /** @description There is no such order (`order_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    request_return: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such order (`order_not_found`); There is no such picture (`return_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It is in dispute (`return_in_dispute`); Nothing can be sent back (`return_not_open`); The time to send it back is over (`return_too_late`); This cannot be sent back (`return_never`); That many cannot be sent back (`return_fewer_left`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It is not in the order (`return_line_unknown`); The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    take_stripe_event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This is no event of Stripe's (`event_forged`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too much was sent (`body_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_return: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOut"];
                };
            };
            /** @description There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    cancel_return: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The return cannot do this now (`return_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    send_return: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The return cannot do this now (`return_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_sale: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    receive_sale: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    cancel_sale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnavailableIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`); The bank decides (`dispute_at_bank`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    confirm_sale: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`); Something is being settled (`sale_in_dispute`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_dispute: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    open_dispute: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such picture (`dispute_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A dispute cannot be opened (`dispute_not_possible`); There is a dispute already (`dispute_exists`); It is to come back (`dispute_return_open`); That is more than is left (`dispute_more_than_left`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    accept_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such dispute (`dispute_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The dispute cannot do this now (`dispute_step_refused`); The bank decides (`dispute_at_bank`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    answer_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such dispute (`dispute_not_found`); There is no such picture (`dispute_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The dispute cannot do this now (`dispute_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    send_sale_back: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentBackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such dispute (`dispute_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The dispute cannot do this now (`dispute_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    receive_sale_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such dispute (`dispute_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The dispute cannot do this now (`dispute_step_refused`); The bank decides (`dispute_at_bank`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    upload_dispute_picture: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        /**
                         * Format: byte
                         * @description The file in base64.
                         */
                        data: string;
                    }[];
                };
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputePictureOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There are too many pictures (`dispute_too_many_pictures`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many files at once (`too_many_files`); The file is too large (`picture_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Pictures come as a form or as JSON (`unknown_upload_form`); This is not a picture that we can read (`not_a_picture`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No picture was sent (`no_files`); The picture is incomplete (`picture_truncated`); The picture has too many pixels (`too_many_pixels`); The picture takes too long to read (`picture_too_slow`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many pictures at once (`pictures_busy`); The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_dispute_picture: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
                size?: "large" | "small";
            };
            header?: never;
            path: {
                /** @example dpc_0123456789abcdef */
                picture: string;
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such picture (`dispute_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    delete_dispute_picture: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example dpc_0123456789abcdef */
                picture: string;
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such picture (`dispute_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    say_in_dispute: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such dispute (`dispute_not_found`); There is no such picture (`dispute_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The dispute cannot do this now (`dispute_step_refused`); Enough was said (`dispute_too_many_posts`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ask_sale_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskBackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such dispute (`dispute_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The dispute cannot do this now (`dispute_step_refused`); That is more than is left (`dispute_more_than_left`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    withdraw_dispute: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such dispute (`dispute_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The dispute cannot do this now (`dispute_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_sale_document: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example S3-2026-000001 */
                number: string;
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such document (`document_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    track_parcel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such parcel (`parcel_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_rating: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingStanding"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    rate_sale: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description This is your own sale (`rating_own_sale`); This sale cannot be rated now (`rating_not_possible`); The shop has hidden it (`rating_hidden`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    answer_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingAnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such rating (`rating_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The shop has hidden it (`rating_hidden`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    report_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingReportIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingStanding"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`); There is no such rating (`rating_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The shop has hidden it (`rating_hidden`); The shop has decided on it (`rating_report_decided`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ship_sale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`); So many are not left (`pieces_not_left`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    give_time: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`); That is too long (`sale_held_too_long`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    answer_time: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`); Nobody asked for more time (`sale_nothing_asked`); That is too long (`sale_held_too_long`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ask_time: {
        parameters: {
            query?: {
                /** @description What opens the order without signing in. */
                key?: string | null;
            };
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`); That is too long (`sale_held_too_long`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    send_no_more: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7K2M9-XQT4B-1 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnavailableIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleOut"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such sale (`sale_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The sale cannot do this now (`sale_step_refused`); The bank decides (`dispute_at_bank`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    search_shops: {
        parameters: {
            query?: {
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundInShops"];
                };
            };
        };
    };
    get_shared_wish_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedListOut"];
                };
            };
            /** @description This list is not shared (`shared_list_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_shops: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopList"];
                };
            };
        };
    };
    get_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_attributes: {
        parameters: {
            query?: {
                category?: string | null;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeList"];
                };
            };
            /** @description The category has another address (`category_moved`) */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Not found (`not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_balance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_balance_entries: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceEntryList"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_cart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    add_to_cart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartLineIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`); It is not offered (`piece_not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It has just been sold (`piece_sold_out`); Fewer are left (`fewer_left`); The bag is full (`cart_full`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    remove_cart_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: number;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    change_cart_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: number;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartLinePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`); It is not in the bag (`cart_line_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Fewer are left (`fewer_left`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_categories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_commission_invoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionDocumentList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_commission_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example S3-2026-000001 */
                number: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such document (`document_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_questions_to_answer: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionsToAnswer"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_delivery: {
        parameters: {
            query?: {
                country?: string | null;
                postal_code?: string;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOptions"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_exchanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_exchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xch_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeProgress"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such import or export (`exchange_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    cancel_exchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xch_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such import or export (`exchange_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_exchange_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xch_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such import or export (`exchange_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no file to download (`file_not_ready`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_exchange_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xch_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such import or export (`exchange_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    resume_exchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xch_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such import or export (`exchange_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It cannot be resumed (`cannot_resume`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    start_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_facets: {
        parameters: {
            query?: {
                category?: string | null;
                condition?: string[];
                in_stock?: boolean;
                /** @description Take `q` as it is written: numbers are words, and slips are not mended. */
                literal?: boolean;
                maker?: string[];
                /** @description Minor units. */
                price_max?: number | null;
                /** @description Minor units. */
                price_min?: number | null;
                /** @description Words to find; quotes and a minus sign work. */
                q?: string;
                seller?: string | null;
                /** @description What has been sold, and nothing else. */
                sold?: boolean;
                tag?: string[];
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            /** @description The category has another address (`category_moved`) */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_featured: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardList"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    start_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description column=value, one a line, for rows that leave the column blank. */
                    constants?: string;
                    /** @description Check everything, change nothing. */
                    dry_run?: boolean;
                    /**
                     * Format: binary
                     * @description CSV or JSONL, up to 200 MB.
                     */
                    file: string;
                    /**
                     * @description Left out, the file's name tells.
                     * @enum {string}
                     */
                    format?: "" | "csv" | "jsonl";
                    /** @description The name of a ready mapping, or one as TOML. */
                    mapping?: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file is too large (`import_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no file (`no_import_file`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_listing_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    begin_listing_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There are too many drafts (`too_many_drafts`); It is sold (`listing_sold`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_listing_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    save_listing_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftSave"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMovedDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    discard_listing_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    add_listing_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        /**
                         * Format: byte
                         * @description The file in base64.
                         */
                        data: string;
                    }[];
                };
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPictures"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There are too many pictures (`too_many_listing_pictures`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many files at once (`too_many_files`); The file is too large (`picture_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Pictures come as a form or as JSON (`unknown_upload_form`); This is not a picture that we can read (`not_a_picture`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No picture was sent (`no_files`); The picture is incomplete (`picture_truncated`); The picture has too many pixels (`too_many_pixels`); The picture takes too long to read (`picture_too_slow`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many pictures at once (`pictures_busy`); The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    edit_listing_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lpc_0123456789abcdef */
                picture: string;
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PictureEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPicture"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`); There is no such picture (`listing_picture_not_found`); There is no such picture (`picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    remove_listing_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lpc_0123456789abcdef */
                picture: string;
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    preview_listing_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_price_help: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceHelp"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    publish_listing_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lst_0123456789abcdef */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such draft (`listing_draft_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMovedDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_listings: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                state?: ("active" | "paused" | "reserved" | "sold" | "ended") | null;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingPage"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    change_listings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResults"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_market: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_notices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitedForList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    place_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`); It is not offered (`piece_not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The bag is empty (`cart_empty`); It has just been sold (`piece_sold_out`); Fewer are left (`fewer_left`); This time has just been taken (`slot_full`); The total has changed (`total_changed`); Too much is waiting to be paid (`too_many_unpaid`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It cannot be delivered so (`delivery_not_offered`); This time is not offered (`slot_not_offered`); It cannot be paid so (`payment_not_offered`); The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Many orders from one place (`too_many_unpaid_from_network`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_payout_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAccountAnswer"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    put_payout_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutAccountIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAccountAnswer"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_stripe_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeAccountOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not pay out through Stripe (`stripe_payouts_not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    check_stripe_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeAccountOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not pay out through Stripe (`stripe_payouts_not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Stripe refuses this (`stripe_refuses`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Another service does not answer (`outside_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    open_stripe_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripePageOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not pay out through Stripe (`stripe_payouts_not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no account at Stripe yet (`no_stripe_account`); Stripe refuses this (`stripe_refuses`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Another service does not answer (`outside_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    begin_stripe_onboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripePageOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not pay out through Stripe (`stripe_payouts_not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Your profile as a seller is missing (`stripe_profile_missing`); Stripe does not pay out to your country (`stripe_country_not_served`); Stripe refuses this (`stripe_refuses`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Another service does not answer (`outside_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_payouts: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutList"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    upload_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        /**
                         * Format: byte
                         * @description The file in base64.
                         */
                        data: string;
                    }[];
                };
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many files at once (`too_many_files`); The file is too large (`picture_too_large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Pictures come as a form or as JSON (`unknown_upload_form`); This is not a picture that we can read (`not_a_picture`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No picture was sent (`no_files`); The picture is incomplete (`picture_truncated`); The picture has too many pixels (`too_many_pixels`); The picture takes too long to read (`picture_too_slow`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many pictures at once (`pictures_busy`); The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPage"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such page (`policy_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_products: {
        parameters: {
            query?: {
                category?: string | null;
                condition?: string[];
                /** @description `next` of the page before. */
                cursor?: string | null;
                /** @description Say of each product that `q` found why it stands where it does. */
                explain?: boolean;
                /** @description Only these fields of each card, separated by commas. */
                fields?: string | null;
                in_stock?: boolean;
                limit?: number;
                /** @description Take `q` as it is written: numbers are words, and slips are not mended. */
                literal?: boolean;
                maker?: string[];
                /** @description Minor units. */
                price_max?: number | null;
                /** @description Minor units. */
                price_min?: number | null;
                /** @description Words to find; quotes and a minus sign work. */
                q?: string;
                seller?: string | null;
                /** @description What has been sold, and nothing else. */
                sold?: boolean;
                /** @description newest, price, -price, popular, rating, relevance, or attr.<key> of a sortable attribute. */
                sort?: string | null;
                tag?: string[];
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description The category has another address (`category_moved`) */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The name in the address is taken (`slug_taken`); The SKU is taken (`sku_taken`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description The product has another address (`product_moved`) */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The product is gone (`product_archived`) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    update_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The status cannot change so (`status_refused`); The name in the address is taken (`slug_taken`); The SKU is taken (`sku_taken`); Some are promised to buyers (`stock_below_reserved`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    archive_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The status cannot change so (`status_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_kept_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    put_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "back-in-stock" | "price-drop";
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeOut"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It is in stock (`already_in_stock`); It is sold (`sold_for_good`); There are too many notices (`too_many_notices`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    delete_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "back-in-stock" | "price-drop";
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    arrange_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Gallery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_published_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedQuestions"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ask_seller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description This is your own piece (`own_piece`); The house sells this piece (`sold_by_the_house`); The piece is not on offer any more (`piece_not_on_offer`); The seller does not answer (`seller_away`); The conversation is closed (`conversation_closed`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    report_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description This is your own piece (`own_piece`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_similar: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardList"];
                };
            };
            /** @description The product has another address (`product_moved`) */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    count_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such shop (`shop_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_product_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductWishes"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    quote_cart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It cannot be delivered so (`delivery_not_offered`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_sold_returns: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                open?: boolean | null;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoldReturns"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_sold_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoldReturn"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    agree_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreedIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoldReturn"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The return cannot do this now (`return_step_refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    receive_sold_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivedIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoldReturn"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The return cannot do this now (`return_step_refused`); Nothing has come (`return_nothing_came`); That many cannot be sent back (`return_fewer_left`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`); It is not in the order (`return_line_unknown`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_sold_return_picture: {
        parameters: {
            query?: {
                size?: "large" | "small";
            };
            header?: never;
            path: {
                /** @example rpc_0123456789abcdef */
                picture: string;
                /** @example R-7K2M9-XQT4B */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such return (`return_not_found`); There is no such picture (`return_picture_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The file could not be stored (`storage_unavailable`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    decline_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclinedIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoldReturn"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The return cannot do this now (`return_step_refused`); It cannot be declined (`return_must_be_agreed`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    waive_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example R-7K2M9-XQT4B */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoldReturn"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no such return (`return_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The return cannot do this now (`return_step_refused`); The order is not paid (`order_not_paid`); More than is left to refund (`refund_too_large`); The bank decides (`dispute_at_bank`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_sales: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                status?: ("paid" | "shipped" | "arrived" | "released" | "refunded") | null;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleList"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_search_report: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchReport"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not allowed (`not_allowed`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    record_search_click: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0123456789abcdef */
                search: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchClick"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_own_seller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); You have not applied (`seller_not_applied`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    change_own_seller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); You have not applied (`seller_not_applied`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description This cannot be changed any more (`seller_kind_fixed`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    apply_to_sell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You work here (`works_here`); The terms have changed meanwhile (`seller_terms_moved`); This cannot be done now (`seller_step_refused`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_own_ratings: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRatingList"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_taken_off: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOffList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    accept_seller_terms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsAcceptance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); You have not applied (`seller_not_applied`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The terms have changed meanwhile (`seller_terms_moved`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_sellers: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string | null;
                limit?: number;
                sort?: "name" | "rating";
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerList"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_seller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-seller */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerPage"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); There is no such seller (`seller_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_answering_time: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-seller */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweringOut"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); There is no such seller (`seller_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_ratings: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
                /** @example a-seller */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingList"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); Only the house sells here (`shop_has_no_market`); There is no such seller (`seller_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_slots: {
        parameters: {
            query: {
                method: string;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop sells nothing here (`shop_does_not_sell`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description It cannot be delivered so (`delivery_not_offered`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_statements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementList"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2026-10 */
                month: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); There is no statement of this month (`statement_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_statistics: {
        parameters: {
            query?: {
                period?: "30-days" | "13-weeks" | "52-weeks";
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_listing_statistics: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                period?: "30-days" | "13-weeks" | "52-weeks";
                sort?: "views" | "wishes" | "bagged" | "sold" | "conversion" | "newest";
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingStatistics"];
                };
            };
            /** @description The cursor does not fit (`cursor_invalid`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_listing_statistics_file: {
        parameters: {
            query?: {
                period?: "30-days" | "13-weeks" | "52-weeks";
                sort?: "views" | "wishes" | "bagged" | "sold" | "conversion" | "newest";
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description You sell nothing here (`not_a_seller`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query?: {
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionList"];
                };
            };
            /** @description There is no such shop (`shop_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    list_wish_lists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishLists"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    create_wish_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishListDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishListOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There are too many wish lists (`too_many_wish_lists`); The same request is under way (`request_in_progress`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The Idempotency-Key was used for something else (`idempotency_key_reused`); The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_wish_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `default` stands for the person's default list.
                 * @example wsh_0123456789abcdef
                 */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishListOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`); There is no such wish list (`wish_list_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    delete_wish_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `default` stands for the person's default list.
                 * @example wsh_0123456789abcdef
                 */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`); There is no such wish list (`wish_list_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    update_wish_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `default` stands for the person's default list.
                 * @example wsh_0123456789abcdef
                 */
                ref: string;
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishListPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishListOut"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`); There is no such wish list (`wish_list_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    put_wish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `default` stands for the person's default list.
                 * @example wsh_0123456789abcdef
                 */
                ref: string;
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishDraft"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`); There is no such wish list (`wish_list_not_found`); There is no such product (`product_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The wish list is full (`too_many_wishes`); There are too many wish lists (`too_many_wish_lists`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    delete_wish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `default` stands for the person's default list.
                 * @example wsh_0123456789abcdef
                 */
                ref: string;
                /** @example a-slug */
                shop: string;
                /** @example a-slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`); There is no such wish list (`wish_list_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    get_shop_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example a-slug */
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopWishes"];
                };
            };
            /** @description Sign-in is needed (`not_signed_in`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description There is no such shop (`shop_not_found`); This shop does not offer it (`not_offered`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    create_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The sign-in was refused (`sign_in_refused`); A code is needed (`second_factor_needed`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The e-mail address is not verified (`email_not_verified`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests (`too_many_requests`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    end_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    refresh_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The token is not valid (`token_invalid`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The input is not valid (`invalid_input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
}
