package regulars.enrollment;

import regulars.domain.message.Channel;

/** Where a guest can be reached: an e-mail address or a phone number (E.164), in its normal form. */
record Address(Channel channel, String value) { }
