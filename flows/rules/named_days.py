"""What weekdays and months are beside days of the calendar."""

from flows.rules.words import words

# Behind a weekday with a capital: the name of a newspaper.
NEWSPAPERS = words("times telegraph mirror express mail herald post star sun tribune world people independent mercury")

# Abbreviated months: in running text they stand beside a day or year only ("Sept. 3").
SHORT_MONTHS = words("""
    jan jän janv ene gen янв feb febr fév fev févr фев февр mar mär mrz мар apr avr abr апр mag июн jun juil jul lug июл
    aug ago авг sep sept set sett сен сент oct okt out ott окт nov ноя нояб dec dez déc dic дек
    """)
