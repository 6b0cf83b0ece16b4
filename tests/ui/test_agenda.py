from threading import Thread

from reader.ui.agenda import Agenda, Batch


def agenda(**articles):
    made = Agenda()
    for article, letters in articles.items():
        made.put(article, list(enumerate(letters)))
    return made


def everything(made, most=2):
    batches = []
    while (batch := made.take(most)) is not None:
        batches.append((batch.article, "".join(batch.sources)))
    return batches


def test_sentences_are_taken_in_the_order_of_the_text():
    made = agenda(one="abcde")
    assert made.take(2) == Batch("one", ("a", "b"))
    assert everything(made) == [("one", "cd"), ("one", "e")]
    assert made.take(2) is None


def test_what_is_in_sight_goes_first_and_what_is_above_it_last():
    made = agenda(one="abcde")
    made.turn_to("one", 3)
    assert everything(made) == [("one", "de"), ("one", "ab"), ("one", "c")]


def test_the_article_that_is_turned_to_goes_first_and_the_other_keeps_its_place():
    made = agenda(one="abcd", two="ef")
    assert made.take(1) == Batch("one", ("a",))
    made.turn_to("two", 0)
    made.turn_to("three", 7)
    assert everything(made) == [("two", "ef"), ("one", "bc"), ("one", "d")]


def test_what_waits_of_an_article_can_be_put_anew():
    made = agenda(one="abcd", two="e")
    made.put("one", [(2, "c")])
    assert len(made) == 2
    made.put("two", [])
    assert everything(made) == [("one", "c")]


def test_nothing_waits_once_it_is_cleared():
    made = agenda(one="abcd")
    made.clear()
    assert (len(made), made.take(1)) == (0, None)


def test_every_sentence_is_taken_once_whoever_takes():
    made, taken = Agenda(), []
    numbers = [(number, str(number)) for number in range(3000)]
    made.put("one", numbers)
    threads = [Thread(target=lambda: taken.extend(everything(made, 1))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(0, 3000, 17):
        made.turn_to("one", number)
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(("one", source) for _, source in numbers)
