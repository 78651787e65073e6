/** What the chat in an iframe and the launcher around it say to each other: leave this page; Esc was pressed. */
export type FrameMessage = 'ringback:exit' | 'ringback:escape';
