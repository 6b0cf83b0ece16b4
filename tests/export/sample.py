"""A book of two articles with everything that a page can hold."""

from reader.corpus.article import BlockKind, Metadata
from reader.links.occurrence import Occurrence, Passage
from reader.page.model import Title
from tests.export.making import book, changed, furniture, page, placed, row

SUMMIT = page(
    "summit-2019",
    *placed(
        row(
            "مصافحة قبل مغادرة الأخير Copyright Sputnik/Alexei Nikolsky/Kremlin via REUTERS",
            "A handshake before he left. Sputnik/Alexei Nikolsky/Kremlin via Reuters",
            BlockKind.CAPTION,
        ),
        row("REUTERS/Kim Hong-Ji", "Reuters/Kim Hong-Ji", BlockKind.CAPTION),
        row(
            "قمة [بوتين](putin) وكيم: الضمانات الأمريكية غير كافية",
            "The [Putin](putin)–Kim summit: American guarantees “not enough”",
            BlockKind.TITLE,
        ),
        row("بقلم: رشيد سعيد قرني", "By Rachid Said Guerni", BlockKind.BYLINE),
        row(
            "انتهت [قمة فلاديفوستوك](summit) التي جمعت الرئيس [فلاديمير بوتين](putin) بالزعيم "
            "الكوري الشمالي، بعد أن قال ل[لكرملين](kremlin) ما لم يقله من قبل. "
            "|وعادت [روسيا](russia) إلى طاولة المفاوضات! |هل من مخرج؟",
            "The [Vladivostok summit](summit), which brought President [Vladimir Putin](putin) "
            "together with the North Korean leader, ended after he told [the Kremlin](kremlin) "
            "what he had never said before. "
            "|[Russia](russia) returned to the negotiating table! |Is there a way out?",
            notes=["The source writes «بوتن» here; «بوتين» is meant.", "", "Or: “an exit”."],
        ),
        row("نقاش حاد", "A sharp debate", BlockKind.HEADING),
        row(
            "{التعاون العسكري:} استخدمت [روسيا](russia) حق [الفيتو](veto) بنسبة 12.5%.",
            "{Military cooperation:} [Russia](russia) used its [veto](veto) by 12.5%.",
            origin="argos",
        ),
        row("لم تترجم هذه الجملة بعد. |وترجمت هذه.", "|This one is translated."),
        changed(
            row(
                "{اقرأ أيضاً:} [بوتين](putin) يزور بيونغ يانغ",
                "{Read also:} [Putin](putin) visits Pyongyang",
                BlockKind.RELATED,
            ),
            told_in=Passage("Visit, 2024", 42, 60),
        ),
        furniture("Flipboard Nabd Linkedin"),
        furniture("شارك هذا المقال"),
    ),
    title=Title(
        "قمة بوتين وكيم: الضمانات الأمريكية غير كافية",
        "The Putin–Kim summit: American guarantees “not enough”",
    ),
    metadata=Metadata(
        outlet="Euronews",
        outlet_ar="يورونيوز",
        author="رشيد سعيد قرني",
        author_en="Rachid Said Guerni",
        date="2019-04-25",
        not_before="2019-04-25",
        note="The page says «اليوم، الخميس»; the summit was held on that day.",
    ),
)

VISIT = page(
    "Visit, 2024",
    *placed(
        row("زيارة مرتقبة قريبة.. ما هي أهداف [بوتين](putin)؟", "", BlockKind.TITLE),
        row(
            "زار [بوتين](putin) [روسيا](russia). |وعاد منها.",
            "[Putin](putin) visited [Russia](russia). |He came back.",
        ),
    ),
    title=Title("زيارة مرتقبة قريبة.. ما هي أهداف بوتين؟", None),
    metadata=Metadata(outlet="Alhurra", date="2024-06"),
)

ELSEWHERE = Occurrence("not-exported", 10, 15, 0, "كما قال ", "بوتين", " أمس")

BOOK = book(SUMMIT, VISIT, others=[("putin", ELSEWHERE)])
