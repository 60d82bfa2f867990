/** The id of the page's heading, which names the form that the page is about. */
export const TITLE = 'title'
