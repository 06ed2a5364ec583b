def test_pages(as_alice):
    from tests.factories import make_question
    q = make_question("A Question", tags=("Risk",))
    for u in ("/questions/", "/questions/?q=risk", q.get_absolute_url(), q.get_absolute_url()+"answer/", "/answers/", "/account/settings/", "/account/2fa/", "/account/sessions/"):
        r = as_alice.get(u)
        assert r.status_code == 200, u
