package regulars.enrollment;

import regulars.domain.message.Channel;

/**
 * What a guest decided about messages on one channel.
 *
 * @param textVersion of the sentence that was shown
 */
record Decision(Channel channel, boolean granted, String textVersion) { }
