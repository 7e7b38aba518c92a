"""What is read from one sentence: values, unit, class, hedges, footing, rate and whole."""

import pytest

from claimcheck import pipeline
from claimcheck.frames import quantities
from claimcheck.model import Quantity, Standing

pytestmark = pytest.mark.model


def show(quantity: Quantity) -> str:
    """A quantity in a line, without what is at its default."""
    ends = ["" if end is None else str(end) for end in (quantity.low, quantity.high)]
    value = ends[0] if ends[0] == ends[1] else "..".join(ends)
    said = quantity.counted if quantity.counted != quantity.unit else ""
    standing = "" if quantity.standing is Standing.STATED else quantity.standing.value
    flags = [
        f"{value} {quantity.unit}".strip(),
        said,
        "about" if quantity.approximate else "",
        "range" if quantity.range else "",
        "rank" if quantity.ordinal else "",
        standing,
        f"per {quantity.per}" if quantity.per else "",
        f"of {quantity.whole}" if quantity.whole is not None else "",
    ]
    return ", ".join(flag for flag in flags if flag)


READ = [
    ("At no time were more than 41 ships in the harbour.", ["..41 ship"]),
    ("Never were more than 20 boats out.", ["..20 boat"]),
    ("There were never more than 20 boats.", ["..20 boat"]),
    ("He never came, and more than 20 boats left.", ["20.. boat"]),
    ("The winds reached 180 km/h.", ["180 km/h, speed"]),
    ("The magnitude-7.4 earthquake flattened the town.", ["7.4 magnitude"]),
    ("The population of the village is 2,300.", ["2300 people, resident"]),
    ("A record 400 millimetres of rain fell.", ["400 mm, rainfall"]),
    ("The blaze destroyed at least 29 homes.", ["29.. house, house-destroyed"]),
    ("Rescuers found no fewer than 14 bodies.", ["14.. people, deaths"]),
    ("No more than 200 seats were sold.", ["..200 seat"]),
    ("Up to 40 trucks crossed the bridge.", ["..40 truck"]),
    ("More than 1,400 calls came in.", ["1400.. call"]),
    ("Over 60 barns burned down.", ["60.. barn"]),
    ("Fewer than 90 voters turned out.", ["..90 voter"]),
    ("As many as 500 people marched.", ["..500 people"]),
    ("The hall holds a minimum of 300 guests.", ["300.. guest"]),
    ("Upwards of 70 boats were lost.", ["70.. boat"]),
    ("The queue reached 12 or more.", ["12.. queue"]),
    ("Some 30 people or more stood outside.", ["27.. people, about"]),
    ("There were about 28 victims.", ["25..31 people, victims, about"]),
    ("Some 400 cows drowned.", ["360..440 cow, about"]),
    ("Roughly 80 letters arrived.", ["72..88 letter, about"]),
    ("Around 50 gunmen stormed the mill.", ["45..55 gunman, about"]),
    ("Nearly 300 tents collapsed.", ["270..300 tent, about"]),
    ("Almost 20 bridges were closed.", ["18..20 bridge, about"]),
    (
        "Some 1.2 million people were forced from their homes.",
        ["1080000..1320000 people, displaced, about"],
    ),
    ("Nine hundred people were forced out by the order.", ["900 people, evacuated"]),
    ("A total of 400 people left their homes.", ["400 people, evacuated"]),
    ("Two ministers were forced out of office.", ["2 minister"]),
    ("The stock of coal amounted to 2,860 tons.", ["2860 t, coal"]),
    ("The damage bill will top £20 million.", ["20000000 GBP, damage"]),
    ("They walked a mile and a quarter.", ["2.01168 km"]),
    ("The crowd was close to 1,000 people.", ["900..1000 people, about"]),
    ("Just over 100 jobs will go.", ["100..110 job, job-lost, about"]),
    (
        "An estimated 300 people died in the flood.",
        ["270..330 people, deaths, about, estimated"],
    ),
    ("An estimated 300-500 houses stand empty.", ["300..500 house, range, estimated"]),
    (
        "Between 200 and 300 lives were claimed by the cholera.",
        ["200..300 people, deaths, range"],
    ),
    (
        "From 40 to over 300 people are thought to have drowned.",
        ["40.. people, deaths, range, estimated"],
    ),
    ("The storm killed 50 to 60 farmers.", ["50..60 farmer, deaths, range"]),
    ("Some 300–500 sheep were lost.", ["300..500 sheep, about, range"]),
    ("Eighteen or nineteen boats sank.", ["18..19 boat, range"]),
    ("Dozens to hundreds of villagers fled.", ["20..1999 villager, displaced, about, range"]),
    ("Dozens, if not hundreds, of wells ran dry.", ["20..1999 well, about, range"]),
    (
        "Dozens—and possibly hundreds—of people were abducted.",
        ["20..1999 people, missing, about, range, estimated"],
    ),
    ("Scores of people were hurt.", ["40..199 people, injured, about"]),
    ("Hundreds of shops were looted.", ["200..1999 shop, about"]),
    ("Tens of thousands of people marched.", ["20000..199999 people, attendance, about"]),
    ("Several hundred posts were cut.", ["200..999 job, job-lost, about"]),
    ("A few dozen protesters remained.", ["24..119 protester, about"]),
    ("A handful of officials resigned.", ["2..9 official, about"]),
    ("A couple of windows broke.", ["2..3 window, about"]),
    ("Half a dozen cars burned.", ["6 car"]),
    ("Some three dozen nurses walked out.", ["32..40 nurse, about"]),
    ("Two hundred and ninety-five pupils were aboard.", ["295 pupil, aboard"]),
    ("Thirty-six crates were opened.", ["36 crate"]),
    ("The fund holds 1.4 million euros.", ["1400000 EUR"]),
    ("The damage was put at $180 million.", ["180000000 USD, damage"]),
    ("The offer is worth SEK 4,310 million.", ["4310000000 SEK"]),
    ("Repairs cost 85 billion won.", ["85000000000 KRW, price"]),
    ("The company borrowed £700m.", ["700000000 GBP"]),
    ("They raised US$5bn in a day.", ["5000000000 USD, raised", "1 day"]),
    ("The loan was €1.2–1.4 million.", ["1200000..1400000 EUR, loan, range"]),
    ("The plant makes 30 GW.", ["30 GW"]),
    ("The dam holds 8 million cubic metres of water.", ["8000000 m3, water"]),
    ("The column rose to 52,000 feet.", ["15849.6 m, height"]),
    ("The village lies 12 miles from the coast.", ["19.312128 km, distance"]),
    ("Winds blew at 90 mph.", ["144.84096 km/h, speed"]),
    ("The mercury fell to minus 2 degrees Fahrenheit.", ["-18.8888888889 °C, temperature"]),
    ("It was −19 °C in Kelm.", ["-19 °C, temperature"]),
    ("She carried 2,142 tonnes of cargo.", ["2142 t, cargo"]),
    ("The blast was worth 1.5 kilotons of TNT.", ["1500 t"]),
    ("The ferry measures 6,825 gross tons.", ["6825 GT"]),
    ("The forest lost 500 acres.", ["202.34282112 ha"]),
    ("The siege lasted 72 hours.", ["72 hour"]),
    ("A 72-hour curfew was imposed.", ["72 hour"]),
    ("The talks took an hour and forty-two minutes.", ["102 minute"]),
    ("They asked for one crown and twenty öre.", ["1.2 crown, request"]),
    ("They got sixty-five öre.", ["0.65 crown"]),
    ("The fare is two pounds and ten pence.", ["2.1 GBP, fare"]),
    ("It costs nine dollars and fifty cents.", ["9.5 USD, price"]),
    ("The stamp costs 85 pence.", ["0.85 GBP, price"]),
    ("It costs fifty cents.", ["50 cent, price"]),
    ("They held out for nearly two hours.", ["1.8..2 hour, about"]),
    ("It lasted the better part of two hours.", ["1.8..2 hour, about"]),
    ("The concert ran for two and a half hours.", ["2.5 hour"]),
    ("He spoke for half an hour.", ["0.5 hour"]),
    ("Help came 6 minutes and 40 seconds after the call.", ["400 second"]),
    ("They waited for a hundred minutes.", ["100 minute"]),
    ("The inquiry took three years.", ["3 year"]),
    ("A decade later nothing had changed.", ["10 year"]),
    ("Less than an hour later the roof fell.", ["..1 hour"]),
    ("The strike was spread over several days.", ["2..9 day, about"]),
    ("The siege went on for over three days.", ["3.. day"]),
    ("Three in five households lost power.", ["60 %, household"]),
    ("One in three pupils stayed home.", ["33.33 %, pupil"]),
    ("Two-thirds of the crop was lost.", ["66.67 %, crop"]),
    ("A tenth of the staff left.", ["10 %, employee"]),
    ("More than half of the barns were empty.", ["50.. %, barn"]),
    ("Some 70 percent of residents had left.", ["63..77 %, resident, about"]),
    ("Prices rose by 3.5 per cent.", ["3.5 %, price-change"]),
    ("About a quarter of the members voted.", ["22.5..27.5 %, member, about"]),
    ("Turnout fell 4 percentage points.", ["4 percentage point, turnout-change"]),
    ("The death toll rose to 28.", ["28 people, deaths"]),
    ("So far as is known, nine people have died.", ["9 people, deaths, initial"]),
    ("At this hour nine people are missing.", ["9 people, missing, initial"]),
    ("The toll stands at 34.", ["34 people, deaths"]),
    (
        "The flood caused 12 deaths and 30 injuries.",
        ["12 people, deaths", "30 people, injured"],
    ),
    ("There were 300 deaths and disappearances.", ["300 people, deaths-or-missing"]),
    ("Over 100 are confirmed dead or missing.", ["100.. people, deaths-or-missing, confirmed"]),
    ("Twelve people are still missing.", ["12 people, missing"]),
    ("Nine people were confirmed dead by noon.", ["9 people, deaths, confirmed"]),
    ("Twenty people are feared dead.", ["20 people, deaths, estimated"]),
    ("The landslide claimed 61 lives.", ["61 people, deaths"]),
    ("Forty people lost their lives.", ["40 people, deaths"]),
    ("Soldiers executed scores.", ["40..199 people, deaths, about"]),
    ("Gunmen abducted dozens.", ["20..119 people, missing, about"]),
    ("The flood displaced thousands of people.", ["2000..99999 people, displaced, about"]),
    ("Police arrested 14 people.", ["14 people, arrested"]),
    ("Divers rescued 172 passengers.", ["172 passenger, rescued"]),
    ("About 600 residents were evacuated.", ["540..660 people, evacuated, about"]),
    ("Fifty people were injured.", ["50 people, injured"]),
    ("Twelve people were kidnapped, murdered and buried.", ["12 people, deaths"]),
    ("They killed or abducted 40 people.", ["40 people, deaths-or-missing"]),
    ("Confirmed deaths exceed 80.", ["80.. people, deaths, confirmed"]),
    (
        "With confirmed deaths exceeding 80, the search ended.",
        ["80.. people, deaths, confirmed"],
    ),
    ("Initial reports spoke of 19 dead.", ["19 people, deaths, initial"]),
    ("A provisional count put the dead at 22.", ["22 people, deaths, initial"]),
    ("Official figures give 41 deaths.", ["41 people, deaths, official"]),
    ("The killing of 72 miners shocked the town.", ["72 miner, deaths"]),
    ("Deaths: 21", ["21 people, deaths"]),
    ("Twelve of the 40 people inside escaped.", ["12 people, of 40", "40 people"]),
    ("Of the 304 dead, 250 were pupils.", ["304 people, deaths", "250 pupil, deaths"]),
    (
        "They found 90 survivors, 61 of them children.",
        ["90 people, rescued", "61 child, rescued"],
    ),
    ("Only one of the 46 rafts opened.", ["1 raft, of 46", "46 raft"]),
    ("He fired six times.", ["6 shot"]),
    ("The guard was struck at least once.", ["1.. times, strike"]),
    ("No deaths were reported.", ["0 people, deaths"]),
    ("Nobody was killed.", ["0 people, deaths"]),
    ("The night passed without casualties.", ["0 people, casualties"]),
    ("A single informant talked.", ["1 informant"]),
    ("She was the sole survivor.", ["1 people, rescued"]),
    ("Both engines failed.", ["2 engine"]),
    ("A pair of boots was found.", ["2 boot"]),
    ("The mill employs 4,300 people in 19 countries.", ["4300 employee", "19 country"]),
    (
        "The film has a 7.1/10 rating from 1,450 user reviews.",
        ["7.1 /10, rating", "1450 user review"],
    ),
    ("It scored 60 out of 100.", ["60 /100, rating"]),
    ("The mine kills 30 people a year.", ["30 people, deaths, per year"]),
    ("The vent emits 3 tonnes per second.", ["3 t, per second"]),
    ("The cap is $9,000 per megawatt-hour.", ["9000 USD, cap, per MWh"]),
    ("The third dam broke.", ["3 dam, rank"]),
    ("It was the 21st attack.", ["21 attack, rank"]),
    ("Deaths rose from 12 to 40.", ["12 people, deaths", "40 people, deaths"]),
    ("The six-part series has 71 minutes per part.", ["6 part", "71 minute"]),
    ("The group drew 325 second-year students.", ["325 pupil"]),
    ("A 1 400 strong crowd waited.", ["1400 people, attendance"]),
    ("She counted five shots.", ["5 shot"]),
    ("Officials said 12 million people fled.", ["12000000 people, displaced, official"]),
    ("Half of its 40 boats sank.", ["50 %, boat", "40 boat"]),
    ("The first 20 pages burned.", ["20 page, page-destroyed"]),
    ("The school's staff of 2,500 struck.", ["2500 employee"]),
    ("Nearly fourteen hours passed.", ["12.6..14 hour, about"]),
    ("They lost about seven yards.", ["5.76072..7.04088 m, about"]),
    ("Four of the six bullets hit the wall.", ["4 shot, of 6", "6 shot"]),
    ("Two rounds were fired.", ["2 shot"]),
    ("Not a single house was burned.", ["0 house, house-destroyed"]),
    ("The reactor ran for 150 minutes.", ["150 minute"]),
    ("It grew by 12 percent a year.", ["12 %, change, per year"]),
    ("The toll rose by 12 to 40.", ["12, deaths-change", "40 people, deaths"]),
    ("The number of dead climbed by nine to 61.", ["9, deaths-change", "61 people, deaths"]),
    ("Deaths fell by a third to 80.", ["33.33 %, deaths-change", "80 people, deaths"]),
    ("The count was raised from 28 to 42.", ["28", "42"]),
    ("The price doubled to $40.", ["40 USD, price"]),
    ("One in every four homes stood empty.", ["25 %, house"]),
    ("Nine out of ten pupils passed.", ["90 %, pupil"]),
    ("Seven of every ten voters stayed at home.", ["70 %, voter"]),
    ("Three-quarters of the houses burned.", ["75 %, house"]),
    ("A fifth of all wells ran dry.", ["20 %, well"]),
    ("Half the crew drowned.", ["50 %, deaths"]),
    ("One and a half million people were cut off.", ["1500000 people"]),
    ("It is one-third full.", ["33.33 %"]),
    (
        "Unemployment rose by 0.3 percentage points to 5.1 percent.",
        ["0.3 percentage point, unemployment-change", "5.1 %, unemployment"],
    ),
    ("Support dropped from 48% to 41%.", ["48 %, support", "41 %, support"]),
    ("Inflation stood at 9.1 per cent in June.", ["9.1 %, inflation"]),
    ("Shares fell 2.5%.", ["2.5 %, share-change"]),
    ("The rate was cut by 25 basis points.", ["0.25 percentage point, rate-change"]),
    ("The tax will rise by 1.5 points.", ["1.5, tax-change"]),
    ("They charge 12 cents per kilowatt-hour.", ["12 cent, per kWh"]),
    ("The centre takes in up to 60 dogs a month.", ["..60 dog, per month"]),
    ("The line carries 1,200 passengers per hour.", ["1200 passenger, per hour"]),
    ("He earned $15 an hour.", ["15 USD, profit, per hour"]),
    ("The pump moves 400 litres a minute.", ["400 l, per minute"]),
    ("The town buries about two people every week.", ["1..3 people, deaths, about, per week"]),
    ("Speeds reached 120 km/h.", ["120 km/h, speed"]),
    ("The slide moved at 30 metres per second.", ["30 m/s, speed"]),
    ("Rent averages €1,150 a month.", ["1150 EUR, per month"]),
    ("The firm made a loss of £3.2bn.", ["3200000000 GBP, damage"]),
    ("The ransom was 250,000 pesos.", ["250000 peso, ransom"]),
    ("They seized Rs 2 crore in cash.", ["20000000 INR"]),
    ("The grant was worth ¥500 million.", ["500000000 JPY"]),
    ("The fund lost CHF 40 million.", ["40000000 CHF, damage"]),
    ("A fine of between $5,000 and $10,000 was set.", ["5000..10000 USD, fine, range"]),
    ("Damage is estimated at upwards of $2 billion.", ["2000000000.. USD, damage, estimated"]),
    ("The project went $14 million over budget.", ["14000000 USD"]),
    ("The bank wrote off half a billion dollars.", ["500000000 USD"]),
    ("Tickets cost £12.50 each.", ["12.5 GBP, price"]),
    (
        'Officials put the cost at "roughly 3 billion euros".',
        ["2700000000..3300000000 EUR, price, about, official"],
    ),
    (
        "The quake killed at least 140 people and injured more than 2,000.",
        ["140.. people, deaths", "2000.. people, injured"],
    ),
    (
        "The storm left 12 dead, 40 injured and three missing.",
        ["12 people, deaths", "40 people, injured", "3 people, missing"],
    ),
    (
        "Eleven people, including four children, were killed.",
        ["11 people, deaths", "4 child, deaths"],
    ),
    (
        "Eleven people, four of them children, were killed.",
        ["11 people, deaths", "4 child, deaths"],
    ),
    ("At least eight bodies were pulled from the river, police said.", ["8.. people, deaths"]),
    ("There could be as many as 1,000 victims.", ["..1000 people, victims, estimated"]),
    ("Not fewer than 30 homes were lost.", ["30.. house"]),
    ("Not more than a dozen villagers stayed.", ["..12 villager"]),
    ("Anywhere from 15 to 25 boats were out.", ["15..25 boat, range"]),
    ("Fifteen to twenty thousand people marched.", ["15000..20000 people, attendance, range"]),
    ("Two to three hundred shops closed.", ["200..300 shop, range"]),
    ("Between 1.2 and 1.5 million people fled.", ["1200000..1500000 people, displaced, range"]),
    ("In excess of 5,000 jobs were lost.", ["5000.. job, job-lost"]),
    ("The death toll has topped 300.", ["300.. people, deaths"]),
    ("Deaths are approaching 500.", ["450..500 people, deaths, about"]),
    ("The toll could exceed 2,000.", ["2000.. people, deaths, estimated"]),
    ("Losses ran to tens of millions of dollars.", ["20000000..199999999 dollar, about"]),
    ("A hundred or so people waited outside.", ["90..110 people, about"]),
    ("Some 20-odd cars were towed.", ["18..22 car, about"]),
    ("Forty-odd sailors jumped.", ["36..44 sailor, about"]),
    ("A score of windows broke.", ["20 window"]),
    (
        "Dozens, and likely hundreds, of people vanished.",
        ["20..1999 people, missing, about, range, estimated"],
    ),
    ("Several thousand refugees crossed the bridge.", ["2000..9999 people, displaced, about"]),
    ("Most of the 60 passengers survived.", ["60 passenger"]),
    ("All 18 crew members were rescued.", ["18 crew member, rescued"]),
    ("Neither of the two pilots survived.", ["2 pilot"]),
    ("No one was injured.", ["0 people, injured"]),
    ("There were no survivors.", ["0 people, rescued"]),
    ("There were no reports of injuries.", ["0 people, injured"]),
    ("Zero cases were found.", ["0 case"]),
    ("Without a single loss of life, the ship was emptied.", ["0 people, deaths"]),
    ("No fewer than three inquiries were held.", ["3.. inquiry"]),
    ("The search for 9 missing miners was called off.", ["9 miner, missing"]),
    ("The 43 missing students were never found.", ["43 pupil, missing"]),
    ("The massacre of 72 migrants stunned the country.", ["72 migrant, deaths"]),
    ("A mass grave with 193 bodies was found.", ["193 people, deaths"]),
    ("Police recovered the remains of 11 people.", ["11 people, deaths, confirmed"]),
    ("The official count is 28.", ["28, official"]),
    ("The final toll was put at 346.", ["346 people, deaths"]),
    ("The government's tally stood at 64 on Friday.", ["64, official"]),
    ("Authorities have confirmed 17 deaths.", ["17 people, deaths, confirmed"]),
    ("Only six deaths have been confirmed.", ["6 people, deaths, confirmed"]),
    ("Up to 300 people are presumed dead.", ["..300 people, deaths, estimated"]),
    ("Hospitals reported 230 wounded.", ["230 people, injured"]),
    ("Aid groups say 4,000 families have been displaced.", ["4000 family, displaced"]),
    ("The company laid off 900 workers.", ["900 employee"]),
    ("The court sentenced 19 men to death.", ["19 man"]),
    ("Troops detained more than 60 protesters.", ["60.. protester, arrested"]),
    ("The blast shattered windows in 37 buildings.", ["37 building"]),
    ("The fire burned 1,200 hectares.", ["1200 ha"]),
    ("The fire gutted 45 shops and damaged 12 others.", ["45 shop", "12 shop"]),
    ("The river crested at 9.4 metres.", ["9.4 m, river"]),
    ("The 7.1-magnitude quake struck at dawn.", ["7.1 magnitude"]),
    ("The tremor measured 6.3 on the Richter scale.", ["6.3"]),
    ("Temperatures hit 46 degrees Celsius.", ["46 °C, temperature"]),
    ("It weighs 1.5 kilograms.", ["1.5 kg, weight"]),
    ("The barrel holds 200 litres.", ["200 l"]),
    (
        "The wall is 3.5 metres high and 40 centimetres thick.",
        ["3.5 m, height", "40 cm, thickness"],
    ),
    ("The tower rises 210 feet.", ["64.008 m, height"]),
    ("They walked 26 miles in the snow.", ["41.842944 km"]),
    ("A 12-mile tailback formed.", ["19.312128 km, tailback"]),
    ("The 500-tonne crane fell.", ["500 t"]),
    ("The storm dumped 300 mm of rain.", ["300 mm, rainfall"]),
    ("The plot covers 40 square kilometres.", ["40 km2"]),
    ("The talks lasted two weeks.", ["2 week"]),
    ("The two-week strike ended.", ["2 week"]),
    ("He was jailed for 12 to 15 years.", ["12..15 year, range"]),
    ("She served six and a half years.", ["6.5 year"]),
    ("The outage lasted 36 hours, officials said.", ["36 hour"]),
    ("The power was out for almost three days.", ["2.7..3 day, about"]),
    ("The trial took the best part of a decade.", ["9..10 year, about"]),
    ("Only 4 of 29 sensors worked.", ["4 sensor, of 29", "29 sensor"]),
    (
        "The plane carried 155 people, five of them crew.",
        ["155 people, aboard", "5 crew, aboard"],
    ),
    ("She won with 54.3 percent of the vote.", ["54.3 %, vote"]),
    ("The film took $3.4 million in its first weekend.", ["3400000 USD", "1 weekend, rank"]),
    ("The series has 8 episodes of 45 to 50 minutes.", ["8 episode", "45..50 minute, range"]),
    ("It topped 2 million views in a week.", ["2000000.. view", "1 week"]),
    ("A majority of 12 approved it.", ["12 majority"]),
    ("The album sold 40,000 copies.", ["40000 copy"]),
    ("The novel runs to 640 pages.", ["640 page"]),
    (
        "The ship had 500 lifeboat seats for 800 passengers.",
        ["500 lifeboat seat", "800 passenger"],
    ),
    ("Twice as many people died as in 2010.", ["2 times, die"]),
    ("The new figure is three times the old one.", ["3 times"]),
    ("The price is 40 percent higher than last year.", ["40 %"]),
    ("Sales were down 12 percent on the year.", ["12 %"]),
    ("The second bomb killed 15.", ["2 bomb, rank", "15 people, deaths"]),
    ("It was his fifth term.", ["5 term, rank"]),
    ("The 12th victim died on Monday.", ["12 people, deaths, rank"]),
    ("He finished third of 40 runners.", ["3 runner, rank, of 40", "40 runner"]),
    ("The bill passed by 52 votes to 47.", ["52 vote", "47 vote"]),
    ("The clinic treats 200 patients a day.", ["200 patient, per day"]),
    ("Not one of the 12 alarms rang.", ["0 alarm, of 12", "12 alarm"]),
    ("The magnitude 7.1 quake struck at dawn.", ["7.1 magnitude"]),
    ("The fine was cut by half.", ["50 %, fine-change"]),
    (
        "Fourteen people died and another 20 were taken to hospital.",
        ["14 people, deaths", "20 people, hospitalised"],
    ),
    ("The death toll has passed 1,000.", ["1000.. people, deaths"]),
    ("Hundreds upon hundreds of birds died.", ["200..1999 bird, about, range"]),
    ("None of the 18 crew members survived.", ["0 crew member, rescued", "18 crew member"]),
    (
        "Seventeen died, and a further nine in the night.",
        ["17 people, deaths", "9 people, deaths"],
    ),
]

NOT_AMOUNTS = [
    "There is no doubt about it.",
    "She no longer lives there.",
    "Patrol boat 123 came late.",
    "Senate Bill 3 passed.",
    "Article 5 applies here.",
    "Episodes 5 and 6 were cut.",
    "The song reached the top 10.",
    "Apollo 11 landed.",
    "The crew flew an ATR 72 of the national airline.",
    "She sat in row 24 of the Airbus.",
    "They left one by one.",
    "They flew an F-35.",
    "COVID-19 spread fast.",
    "He dialled 119 for help.",
    "See page 12.",
    "On 12 March 2019 it rained.",
    "It began at 05:47.",
    "It happened in 2018.",
    "It was the 1990s.",
    "Ada Brenn, 31, of Kelm, sued.",
    "A 58-year-old baker spoke.",
    "She was aged 12.",
    "A woman of 25 was there.",
    "An informant's tip led them there.",
    "One could see the hill.",
    "No one knows why.",
    "They hit one another.",
    "It was one of the largest fires.",
    "Every single time it failed.",
    "The report is No. 4.",
    "Third Ward was dark.",
    "First, they ran.",
    "The cast, totaling an estimated , left.",
    "It runs 45 to , with songs.",
    "The 1400 block of Alder Street was closed.",
    "From 1971 to 1975 he ruled.",
    "They ended with a 13–3 record.",
    "Few prosecutions followed.",
    "Media release 24-061 is wrong.",
    "She drove on Highway 61.",
    "Once there was a king.",
    "The team won 3-1.",
    "The motion fell 219-206.",
    "Multiple people were hurt.",
    "Countless homes were lost.",
    "A number of arrests were made.",
]

KNOWN_GAPS = [
    pytest.param(
        "The flow fell from 3 tonnes a second to less than one.",
        ["3 t, per second", "..1 t, per second"],
        marks=pytest.mark.xfail(strict=True, reason="a bare number takes no unit from afar"),
    ),
    pytest.param(
        "Output tripled last year.",
        ["3 times, output-change"],
        marks=pytest.mark.xfail(strict=True, reason="a factor inside a verb is not read"),
    ),
    pytest.param(
        "There were 14 murders per 100,000 people.",
        ["14 people, deaths, per 100000 people"],
        marks=pytest.mark.xfail(strict=True, reason="a rate per many is read as two counts"),
    ),
    pytest.param(
        "As many as 70 people may be buried under the mud.",
        ["..70 people, missing, estimated"],
        marks=pytest.mark.xfail(strict=True, reason="buried alive is taken for dead"),
    ),
    pytest.param(
        "A good dozen trees fell.",
        ["12.. tree"],
        marks=pytest.mark.xfail(strict=True, reason="a good dozen is not read"),
    ),
    pytest.param(
        "Hundreds, perhaps thousands, of fish died.",
        ["200..99999 fish, about, range, estimated"],
        marks=pytest.mark.xfail(strict=True, reason="the parser makes the fish die alone"),
    ),
    pytest.param(
        "Turnout was 61 percent, up from 55.",
        ["61 %, turnout", "55 %, turnout"],
        marks=pytest.mark.xfail(strict=True, reason="a bare number takes no unit from afar"),
    ),
    pytest.param(
        "The ratio of boys to girls was 3 to 1.",
        ["3 ratio"],
        marks=pytest.mark.xfail(strict=True, reason="ratios are not read"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_amounts_are_read(nlp, text, expected):
    found = [show(mention.value) for mention in quantities.mentions(nlp(text))]

    assert found == expected


@pytest.mark.parametrize("text", NOT_AMOUNTS)
def test_what_counts_nothing_is_no_amount(nlp, text):
    found = quantities.mentions(nlp(text))

    assert found == ()


@pytest.mark.parametrize(("text", "expected"), KNOWN_GAPS)
def test_known_gaps(nlp, text, expected):
    found = [show(mention.value) for mention in quantities.mentions(nlp(text))]

    assert found == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The blaze destroyed at least 29 homes.", "at least 29 homes"),
        ("With confirmed deaths exceeding 80, it ended.", "deaths exceeding 80"),
        ("Twelve of the 40 people inside escaped.", "Twelve"),
        (
            "They took dozens—and perhaps hundreds—of people.",
            "dozens—and perhaps hundreds—of people",
        ),
        ("Between 200 and 300 lives were lost.", "Between 200 and 300 lives"),
    ],
)
def test_place_holds_the_words_and_the_counted_noun(nlp, text, quote):
    doc = nlp(text)

    mention = quantities.mentions(doc)[0]

    assert doc[mention.place.start : mention.place.end].text == quote
    assert mention.value.quote == quote


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("About 300 cows drowned.", 300, 300, "cow"),
        ("Nearly two hours passed.", 2, 2, "hour"),
        ("Ash rose to 52,000 feet.", 52000, 52000, "foot"),
        ("From 40 to over 300 people drowned.", 40, 300, "people"),
        ("At least 29 homes burned.", 29, None, "house"),
    ],
)
def test_stated_values_are_those_of_the_words(nlp, text, low, high, unit):
    value = quantities.mentions(nlp(text), stated=True)[0].value

    assert (value.low, value.high, value.unit) == (low, high, unit)


def test_vague_numbers_meet_their_neighbours_and_exclude_the_next(nlp):
    words = {
        word: quantities.mentions(nlp(f"{word} of people came."))[0].value
        for word in ("Dozens", "Scores", "Hundreds", "Thousands")
    }

    assert words["Dozens"].low <= 28 <= words["Dozens"].high
    assert words["Dozens"].high < 200
    assert words["Scores"].low <= words["Dozens"].high
    assert words["Hundreds"].high < words["Thousands"].low


def test_an_empty_block_has_no_amounts(nlp):
    assert quantities.mentions(nlp("")) == ()


def test_the_same_block_is_read_the_same_twice(nlp):
    text = "Of about 16,000 residents, 11,240 had left, 3,900 of them by sea."

    assert quantities.mentions(nlp(text)) == quantities.mentions(nlp(text))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("Some 3,000 people fell ill.", "people", "ill"),
        ("The virus infected 212 people.", "people", "ill"),
        ("There were 40 cases of cholera.", "people", "ill"),
        ("40 guests were taken ill.", "guest", "ill"),
        ("The court heard 40 cases of fraud.", "case", "case"),
        ("The chlorine in the pond was 0.4 mg/l.", "mg/l", "chlorine"),
        ("We were given fifty pounds.", "GBP", ""),
    ],
)
def test_the_ill_and_what_is_dissolved_are_counted(text, unit, counted):
    (found,) = pipeline.quantities(text)

    assert (found.unit, found.counted) == (unit, counted)
