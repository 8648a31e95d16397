package regulars.enrollment;

import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;

/**
 * What a guest decided about messages on one channel for one purpose.
 *
 * @param textVersion of the sentence that was shown
 */
record Decision(Channel channel, Purpose purpose, boolean granted, String textVersion) { }
