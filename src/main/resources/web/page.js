// The page at /: the address says which assessment is open, so it can be bookmarked and shared with the team.

const chat = document.querySelector('due-regard-chat');
const opened = new URLSearchParams(location.search).get('assessment');
if (opened) chat.setAttribute('conversation', opened);

chat.addEventListener('due-regard-open', event => address({ assessment: event.detail.conversation }));
chat.addEventListener('due-regard-leave', () => address({}));

function address(params) {
  const query = new URLSearchParams(params).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  document.querySelector('#about').hidden = Boolean(query);
}
