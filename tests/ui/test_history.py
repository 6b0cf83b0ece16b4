from reader.ui.history import History


def test_back_and_forward_return_to_the_places_left():
    history = History()
    history.leave("a")
    history.leave("b")
    assert history.back("c") == "b"
    assert history.back("b, later on") == "a"
    assert not history.can_go_back
    assert history.forward("a") == "b, later on"
    assert history.forward("b") == "c"
    assert not history.can_go_forward


def test_a_jump_ends_the_way_forward():
    history = History()
    history.leave("a")
    history.back("b")
    history.leave("a")
    assert not history.can_go_forward


def test_leaving_a_place_twice_notes_it_once():
    history = History()
    history.leave("a")
    history.leave("a")
    history.back("b")
    assert not history.can_go_back


def test_the_oldest_places_are_forgotten():
    history = History(limit=2)
    for place in "abc":
        history.leave(place)
    assert [history.back("d"), history.back("c")] == ["c", "b"]
    assert not history.can_go_back
