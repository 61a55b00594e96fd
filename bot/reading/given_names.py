"""Given names that say whether "he" or "she" leads back to them: a list of ours, from general knowledge.

Only names that are hardly ever the other's, in any language: Andrea, Jean, Kim, Nicola and Sasha stay out.
"""

from bot.reading.nouns import Pronoun

_HE = frozenset(
    "abdul abdullah adam adrian ahmed alan albert alberto alejandro aleksandr alexander alfred anatoly andreas "
    "andrei andrew andrey anthony antonin antonio arnold arthur barack ben benjamin bernard bill bob boris brad "
    "bradley brendan brett brian brock bruce bruno bryan byron carl carlos cedric charles christopher chuck clarence "
    "clifford clint colin conor craig curtis cyril damian damon dan daniel darrell darren daryl dave david dennis "
    "derek derrick desmond dick dmitry don donald doug douglas dwight ed edgar edmund edward edwin eli elijah "
    "elliott emmanuel enrique eric erik ernest ethan eugene felipe ferdinand fernand fernando francisco francois "
    "frank franz françois fred frederick gabriel gareth gary gavin geoff geoffrey george gerald gilbert giovanni "
    "glenn gordon graham greg gregory guillermo gus hamid hans harold harry hassan hector henry herbert herman horst "
    "howard hugh hussein ian ibrahim igor ivan jack jacob jacques jaime james jared jason javier jeff jeffrey jeremy "
    "jerome jerrold jerry jesús jim jimmy joaquin joe joel johann john jon jonas jonathan jorge jose joseph josh "
    "joshua josé juan julio justin karl keith ken kenneth kevin kirk klaus konstantin kurt kwame kyle larry lars "
    "lawrence leon leonard leroy liam louis luigi luis luke malcolm manuel marco marcus mario mark martin marvin "
    "matt matthew maurice maxim micah michael miguel mike mitch mitchell mitt mohamed mohammad mohammed muhammad "
    "mustafa nate nathan nathaniel ned neil newt nicholas nick nicolas niels nigel nikolai olaf oleg oliver omar "
    "orrin oscar osman otto owen pablo patrick paul paulo pavel pedro peter petr phil philip philippe pierre piers "
    "pyotr quentin rafael ralph ramon randall randy raul raymond raúl reggie reginald ricardo richard rick ricky rob "
    "robert roberto rodney rodrigo roger rohan roman ron ronald ronnie roy rudolph rudy rupert ruslan russell ryan "
    "samuel saul scott sean sebastian sergei sergey seth shaun sheldon sherrod silvio simon stan stefan stephen "
    "steve steven stewart stuart ted terence terrence theodore thomas tim timothy tobias toby todd tom tommy tony "
    "travis trevor trey tyler uwe vasily vernon victor viktor vince vincent vincente vladimir vladislav volodymyr "
    "walter warren wayne wendell wesley wilbur william wolfgang xavier yuri yusuf zach zachary".split()
)
_SHE = frozenset(
    "abigail adriana agnes aisha alexandra alice alicia alison allison amanda amelia amy anastasia angela angelina "
    "anita ann anna annabel anne annette annie antonia arlene astrid audrey barbara barbra beatrice becky bella beth "
    "betsy betty bonnie brenda bridget brigitte brittany camilla candace carla carol caroline cassandra catherine "
    "cathy cecilia celia charlotte cheryl chloe christina christine cindy claire clara claudette claudia colleen "
    "condoleezza constance cora corinne cynthia daniela danielle darlene debbie deborah debra della denisa denise "
    "diana diane dianne donna doris dorothy edith edna eileen ekaterina elaine eleanor elena elisabeth elise eliza "
    "elizabeth ella ellen ellie elsa emily emma erica estelle esther ethel eugenia eunice eva fatima fatou felicia "
    "fiona frances francesca freda gabriela gail georgina geraldine gertrude gillian gina ginny gladys glenda gloria "
    "grace greta gretchen gwen gwendolyn hannah harriet heather heidi helen helena hillary huma imelda ines ingrid "
    "irene irina irma isabel isabella isabelle ivanka jacqueline jane janelle janet janice jeanette jeanne jenna "
    "jennifer jenny jessica jill joan joanna jodie josephine josie joyce juanita judith judy julia juliana julie "
    "kamala karen karin katarina kate katherine kathie kathleen kathryn kathy katie katrina kellyanne khadija "
    "kirsten kirstjen kristen kristi kristin kristina larisa laura lauren leah leila lena leticia lillian lily linda "
    "lisa liz lois loretta lori lorraine louisa louise lucia lucy ludmila luz lydia lynne mabel maggie marcella "
    "marcia margaret margo margot maria marianne marie marilyn marina marjorie marsha martha mary maureen maxine meg "
    "megan meghan melania melissa meredith michelle mildred millicent miriam moira molly monica muriel myra nadia "
    "nadine nancy nanette naomi natalia natalie natasha nellie nicole nikki nina noreen norma olga olivia pam pamela "
    "patricia patsy patty paula pauline peggy penelope phyllis polly priscilla rachael rachel ramona rebecca renee "
    "rhoda rhonda rita roberta rosa rosalind rosalynn rosemary rosie ruth sabrina sadie sally samantha sandra sara "
    "sarah selena selma sharon shauna sheila sheryl shirley silvia sofia sonia sonja sonya sophia sophie stella "
    "stephanie stephany sue susan susanna susannah suzanna suzanne svetlana sybil sylvia tabitha tamara tammy tanya "
    "tara tatiana teresa tessa thelma theodora theresa tina tricia trudy ursula valentina valeria valerie vanessa "
    "vera veronica vicki vicky victoria wendy wilma yasmin yolanda yulia yvette yvonne zainab zoe".split()
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
