"""What the cases for dates and periods mean for claimd's dates, and which no press report can hold.

A Timex becomes EDTF so:

2016-10-07, 2016-10, 2016     the same
XXXX-10-07, XXXX-WXX-5        the day of the resolution whose tense the sentence has; either, where it has none
2016-W07, 2016-W07-WE         the days of that week or weekend, as an interval
2016-SU, SU                   2016-22; the season of any year
(A,B,P7D) of a stretch        from A to the day before B; to B where B is the day it is said: "the past week" ends with it
(A,B,P7D) of two dates        from A to B as exactly as they are written: "2014 to 2018" is 2014/2018
since, after; before, until   A/.. and ../A
approx                        A~
...T10:30                     its day
two months ago                its month, as "two years ago" is a year: an EDTF is no finer than the words it stands for
"""
import datetime
import re

DAY = datetime.timedelta(days=1)
SAID = "2019-11-07"

FUTURE = re.compile(
    r"\b(i'll|will|shall|let's|please|can|could|may|should|schedule|set|book|meet|find|going|upcoming|next"
    r"|celebrate|are you|this task|see you|need)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(was|were|went|left|happened|did|had|met|came|finished|won|returned|bought|made)\b", re.IGNORECASE)

# Words that make a piece of a date: none of them may be left out of what is found.
DATE_WORD = re.compile(
    r"\d{2,}|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon(day)?\b|tue|wed|thu|fri|sat|sun|week|year|quarter|today"
    r"|tomorrow|yesterday|decade|century|summer|winter|spring|fall)",
    re.IGNORECASE,
)
JOINT = re.compile(r"\b(to|until|till|through|and|between)\b|-|–", re.IGNORECASE)
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def day(text):
    return datetime.date(*map(int, text[:10].split("-")))


def last_of(date):
    """The last day of an EDTF year, month or day."""
    parts = [int(p) for p in date.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    year, month = (parts + [12])[:2]
    return datetime.date(year + month // 12, month % 12 + 1, 1) - DAY if (year, month) != (9999, 12) else datetime.date.max


def days(edtf):
    """The first and the last day of an EDTF without open ends; None of others and of seasons."""
    ends = edtf.rstrip("~").split("/")
    if any("XXXX" in e or e == ".." or re.search(r"^\d{4}-2[1-4]$", e) for e in ends):
        return None
    first, last = ends[0].replace("X", "0"), ends[-1].replace("X", "9")
    return day((first + "-01-01")[:10]), last_of(last)


class Week:
    """A Timex of a week, 2016-W07, or of a weekend."""

    def __init__(self, timex):
        year, week = re.match(r"(\d{4})-W(\d\d)", timex).groups()
        monday = datetime.date.fromisocalendar(int(year), int(week), 1)
        self.days = (monday + 5 * DAY if timex.endswith("WE") else monday, monday + 6 * DAY)


class Dates:
    """One file of cases."""

    # Cases that no press report can hold, or that it means otherwise, by what they are.
    unlikely = [
        (r"\b(few|several)\b", "a vague count names no day"),
        (r"\b(next|following|previous|preceding|same) (day|month|year) |the (next|following) (day|week)\b|the last day\b"
         r"|\b(the day (before|after)\b(?! (yesterday|tomorrow)))|that weekend|days? later|monday later|\blast day\b"
         r"|past day|\bthe day[ .?]*$", "a report counts it from the day that it told of before"),
        (r"\b(the month\.|for the month$|of the (month|day)\.$|the day$|year before independence|on weekend\b|mom weekend)",
         "names no day by itself"),
        (r"thank|father's|black friday|presidents|mlk|ramadan|ramazan|eid|hijri|labor day|otd", "feasts without a fixed date"),
        (r"(fiscal|school) year|\bsy ?\d|\bcy ?\d", "years that begin on another day in each country"),
        (r"[wW]eek \d|w/c", "numbers of weeks"),
        (r"\bnow\b|present|at this time|at the minute|to date|till date", "the moment of speaking is no date"),
        (r"www\.|file's name|^-2020", "names of files"),
        (r"\b(on|the) (15|27|thirty|second)( ?[.!])?$|\b(first|second|third|fifth|tenth) (sunday|tuesday|monday)$"
         r"|around the 21st\.|(Sunday|Wed|Sun) (31!|1\dth)|the twenty second$|on 22nd$", "a bare number or place in an order"),
        (r"\b\d\d?/\d\d?\b(?!/)|\b(at|in|on|friday) \d\d?-\d\d?$|friday 7-6|11/12,16",
         "numbers without a year, whose order differs from land to land"),
        (r"\b(0?\d|1[0-2])[/-](0?\d|1[0-2])[/-]\d", "day and month in digits, whose order differs from land to land"),
        (r"OOO|ooo|for 1 week, from|2 weeks since|weeks? starting|of weeks from", "orders to a calendar"),
        (r"\beod\b|end of day|this day$|next evening", "names no day that a report could mean"),
        (r"\d (hence|in the future)|year 247|\d /|\d \d\d \d\d,|23-2020|\$ ?(12|DEC)", "no English of a report"),
        (r"> =|greater than|> ?\d", "arithmetic"),
    ]  # fmt: skip

    def __init__(self, name):
        self.name = name

    def published(self, case):
        """The day that the case is said on."""
        return case.get("Context", {}).get("ReferenceDateTime", SAID)[:10]

    def left_out(self, case):
        """Why the case is not measured; None where it is."""
        if len((case.get("NotSupported") or "").split(",")) >= 4:
            return "no implementation of the recognizers reads it"
        kinds = {self.kind(result) for result in case["Results"]}
        if kinds and kinds <= {"time", "timerange"}:
            return "clock times alone"
        if kinds and kinds <= {"set"}:
            return "what comes again and again"
        if re.search(r"\b(minutes?|hours?|min|hour)\b", case["Input"]) and kinds & {"datetime", "datetimerange"}:
            return "clock times alone"
        return next((why for pattern, why in self.unlikely if re.search(pattern, case["Input"], re.IGNORECASE)), None)

    @staticmethod
    def kind(result):
        return (result.get("TypeName") or result.get("Type") or "date").split(".")[-1]

    def expected(self, case):
        wanted = []
        for result in case["Results"]:
            if self.kind(result) not in ("date", "daterange", "datetime", "datetimerange"):
                continue
            start = result["Start"]
            end = result["End"] + 1 if "End" in result else start + result["Length"]
            wanted.append({"start": start, "end": end, "text": result["Text"], "values": self.values(case, result)})
        # "30 February" is nothing that a calendar has.
        return [w for w in wanted if w["values"] != []]

    def values(self, case, result):
        """Every meaning that is right, as (timex, first day, last day or day after, modifier); None where the case has none."""
        said = self.published(case)
        value = result.get("Value")
        if value is not None:
            if "Timex" not in value:
                return None
            both = []
            for side in ("PastResolution", "FutureResolution"):
                r = value.get(side) or {}
                first = r.get("date") or r.get("startDate") or r.get("endDate")
                mod = "since" if "startDate" in r and "endDate" not in r else "before" if "endDate" in r and "startDate" not in r else None
                if first is None or not first.startswith("0001"):
                    both.append((value["Timex"], first, r.get("endDate"), mod, said))
        elif "Resolution" in result:
            both = [
                (v["timex"], v.get("value") or v.get("start") or v.get("end"), v.get("end"), v.get("Mod"), said)
                for v in result["Resolution"]["values"]
                if v.get("value") != "not resolved" or v["timex"] in SEASONS
            ]
        else:
            return None
        if len(both) >= 2 and both[0][1] != both[-1][1]:
            is_past, is_future = PAST.search(case["Input"]), FUTURE.search(case["Input"])
            if is_past and not is_future:
                return both[:1] + [b for b in both if b[1] and b[1][:10] == said]
            if is_future and not is_past:
                return both[-1:] + [b for b in both if b[1] and b[1][:10] == said]
        return both

    def found(self, reading):
        return [{key: d[key] for key in ("start", "end", "text", "edtf", "earliest", "latest")} for d in reading.dates]

    def is_aside(self, have):
        """Whether the cases say nothing of what was read, so that it is no mistake."""
        # "In three years" is of the cases for dates, not of those for periods.
        return "Period" in self.name and re.fullmatch(r"\d years|\d weeks|\d months", have["text"])

    def agree(self, text, want, have):
        low, high = max(want["start"], have["start"]), min(want["end"], have["end"])
        if low >= high:
            return False
        if want["values"] is None:
            rest = text[want["start"] : low] + " " + text[high : want["end"]]
            return not DATE_WORD.search(rest)
        return any(self.same(have["edtf"], want["text"], *value) for value in want["values"])

    def same(self, edtf, text, timex, first, last, mod, said):
        if "T" in timex and not timex.startswith("("):
            # What is bounded or stretched is the clock time, within its day.
            return edtf == first[:10]
        if timex.startswith("(") and "T" in timex:
            return edtf == first[:10] == (last or first)[:10]
        if mod and re.match("since|after", mod):
            return edtf.endswith("/..") and self.same(edtf[:-3], text, timex, None if mod != "since" else first, None, None, said)
        if mod and re.match("before|until", mod):
            return edtf.startswith("../") and self.same(edtf[3:], text, timex, None, None, None, said)
        if mod == "approx":
            return edtf.endswith("~") and self.same(edtf[:-1], text, timex, first, last, None, said)
        if timex in SEASONS:
            return re.fullmatch(r"\d{4}-" + SEASONS[timex], edtf) is not None
        if timex[5:] in SEASONS:
            return edtf == timex[:5] + SEASONS[timex[5:]]
        if re.fullmatch(r"\d{4}-W\d\d(-WE)?", timex):
            return days(edtf) == Week(timex).days
        if timex.startswith("("):
            return self.same_stretch(edtf, text, first, last, said)
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", timex):
            # "Two months ago" is a month, "two years ago" a year.
            coarse = re.search(r"\b(years?|months?)\b(?!.*\b(weeks?|days?)\b).*\bago|in \w+ (months|years)", text)
            return edtf == timex or bool(coarse) and timex.startswith(edtf) and len(edtf) < 10
        if re.fullmatch(r"XXXX-\d\d", timex):
            return edtf == (first[:7] if first else edtf) and edtf[4:] == timex[4:]
        if re.fullmatch(r"XXXX-\d\d-\d\d", timex) and first is None:
            return edtf[4:] == timex[4:]
        if last and last != first and first:
            return days(edtf) == (day(first), day(last) - DAY)
        return first is not None and edtf == first[:10]

    def same_stretch(self, edtf, text, first, last, said):
        have = days(edtf)
        if have is None or not first or not last:
            return False
        if re.search(r"\b(middle|end) of\b", text) and edtf.split("/")[0] == first[:7]:
            return have[1] == day(last) - DAY
        if have[0] != day(first):
            return False
        if have[1] == day(last) - DAY:
            return True
        if text.startswith(("within", "rest")):
            return have[1] == day(last)
        if JOINT.search(text):
            end = edtf.split("/")[-1]
            return (end + "-01-01")[:10] == last[:10]
        return last[:10] == said and have[1] == day(said)


class Spans(Dates):
    """A file that expects no values: only where the dates stand."""

    def values(self, case, result):
        return None


DATE_MODELS = [
    Spans("DateExtractor"),
    Dates("DateParser"),
    Spans("DatePeriodExtractor"),
    Dates("DatePeriodParser"),
    Dates("DateTimeModel"),
    Dates("HolidayParser"),
    Dates("DurationParser"),
]
