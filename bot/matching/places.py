"""Names that are surely places: countries, capitals and the biggest cities, the parts of the world, American states.

One word each, normalised. Written from general knowledge of the world's map, not from any article; a name that is
more often a person ("Jordan", "Georgia", "Chad") is left out.
"""

PLACES = frozenset(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus "
    "belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada chile "
    "china colombia congo croatia cuba cyprus czechia denmark djibouti ecuador egypt england eritrea estonia ethiopia "
    "fiji finland france gabon gambia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras "
    "hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait "
    "kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg madagascar malawi malaysia maldives "
    "mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia "
    "nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland "
    "portugal qatar romania russia rwanda samoa scotland senegal serbia singapore slovakia slovenia somalia spain "
    "sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga trinidad tunisia turkey "
    "turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe crimea donbas gaza "
    "abuja accra ankara athens baghdad baku bamako bangkok beirut belgrade berlin bogota brasilia bratislava brussels "
    "bucharest budapest cairo canberra caracas copenhagen dakar damascus dhaka dublin geneva hanoi harare havana "
    "helsinki islamabad jakarta jerusalem kabul kampala khartoum kiev kyiv lima lisbon ljubljana london luanda madrid "
    "manila minsk mogadishu moscow nairobi oslo ottawa paris prague pretoria pyongyang quito rabat reykjavik riga rome "
    "santiago sarajevo seoul skopje sofia stockholm tallinn tashkent tbilisi tehran tirana tokyo tripoli vienna "
    "vilnius warsaw washington yerevan zagreb amsterdam barcelona bengaluru birmingham boston chennai chicago dallas "
    "delhi denver detroit dubai edinburgh frankfurt glasgow guangzhou hamburg houston hyderabad istanbul johannesburg "
    "karachi kolkata lagos lahore leeds liverpool manchester marseille melbourne miami milan montreal mumbai munich "
    "naples osaka petersburg philadelphia rotterdam seattle shanghai shenzhen sheffield sydney toronto turin vancouver "
    "wuhan zurich kharkiv kherson mariupol odesa odessa donetsk luhansk sumy bakhmut lviv beijing "
    "africa america antarctica asia europe scandinavia alaska alabama arizona arkansas california colorado connecticut "
    "delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas "
    "utah vermont wisconsin wyoming".split()
)
