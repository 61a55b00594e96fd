"""Given names that say whether "he" or "she" leads back to them: a list of ours, from general knowledge.

Only names that are hardly ever the other's, in any language: Andrea, Jean, Kim, Nicola and Sasha stay out.
"""

from bot.reading.nouns import Pronoun

_HE = frozenset(
    "abdul abdullah adam adrian ahmed alan albert alberto alejandro aleksandr alexander alfred anatoly andreas andrei "
    "andrew andrey antonio arnold arthur barack benjamin bernard bill bob boris brian bruce carl carlos charles "
    "christopher daniel dave david dennis dmitry donald douglas edward emmanuel eric ernest eugene ferdinand fernando "
    "francisco frank franz fred frederick gareth gary gavin george gerald gordon graham greg gregory hamid harold "
    "harry hassan henry herbert hussein ibrahim igor ivan jack jacob jacques james jason javier jeff jeffrey jeremy "
    "jim joe john jonathan jose joseph josh joshua josé juan julio justin karl keith kenneth kevin klaus konstantin "
    "kwame lars lawrence leonard liam luis mark martin matt matthew maxim michael miguel mike mohamed mohammad "
    "mohammed muhammad mustafa nathan neil nicholas nick nigel nikolai olaf oleg oliver omar oscar osman pablo "
    "patrick paul pavel pedro peter petr philip pierre pyotr rafael raymond richard robert roberto roger roman ronald "
    "ruslan russell sergei sergey simon stephen steve steven stuart thomas tim timothy tom vasily viktor vincent "
    "vladimir volodymyr walter warren william xavier yuri yusuf".split()
)
_SHE = frozenset(
    "abigail agnes aisha alexandra alice alison amanda amelia amy anastasia angela angelina anita ann anna anne "
    "annette astrid barbara beatrice bella beth brenda brigitte camilla carla carol caroline catherine cecilia "
    "charlotte christina christine claire clara claudia cynthia daniela deborah debra denise diana diane donna "
    "dorothy ekaterina elaine elena elisabeth elizabeth ella ellen emily emma erica esther eva fatima fatou fiona "
    "frances francesca gabriela gail gloria grace greta hannah heather heidi helen helena hillary ingrid irene irina "
    "isabel isabella jacqueline jane janet jennifer jessica joanna josephine joyce judith julia julie karin katarina "
    "kate katherine kathleen kathryn katie khadija larisa laura lena linda lisa louise lucia lucy ludmila lydia "
    "margaret maria marie marina martha mary megan melania melissa michelle miriam monica nadia nancy natalia natalie "
    "nicole nina olga olivia pamela patricia paula pauline penelope priscilla rachel rebecca rosa rosemary ruth "
    "samantha sandra sara sarah sharon sheila silvia sofia sonia sophia sophie stephanie susan suzanne svetlana "
    "sylvia tamara tatiana teresa theresa ursula valentina valerie vanessa vera veronica victoria yulia yvonne "
    "zainab".split()
)


def gender_of_given(name: str) -> Pronoun:
    """Return the pronoun that a person's full name leads to; "" where its first word does not say.

    >>> gender_of_given("Jane Roe"), gender_of_given("John Roe"), gender_of_given("Kim Roe"), gender_of_given("Jane")
    ('she', 'he', '', '')
    """
    first, _, rest = name.partition(" ")
    if not rest:
        return ""
    return "he" if first.lower() in _HE else "she" if first.lower() in _SHE else ""
